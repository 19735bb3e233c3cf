import { expect, test } from "vitest";
import { benchTotals } from "../../src/solver/bench-totals.ts";
import type { BenchRow } from "../../src/solver/run-bench-solver.ts";

const row: BenchRow = {
  id: "a",
  hosts: 2,
  best: 100,
  bound: 100,
  status: "solved",
  proven: true,
  orderable: true,
  pivots: 0,
  checked: true,
  cpuMs: 1,
  firstMs: 1,
  indexBest: 100,
  indexProven: true,
  oracle: null,
};

test("rows are counted, gaps are of what is not proven", () => {
  const rows: BenchRow[] = [
    row,
    { ...row, best: 90, bound: 90 },
    { ...row, best: 120, bound: 90, proven: false, cpuMs: 3, firstMs: 2, checked: false, pivots: 2 },
    { ...row, best: null, bound: 50, status: "unknown", proven: false, orderable: false, firstMs: null, cpuMs: 9 },
  ];
  expect(benchTotals(rows)).toEqual({
    instances: 4,
    solved: 3,
    proven: 2,
    orderable: 3,
    faulty: 1,
    pivots: 2,
    better: 1,
    worse: 1,
    contradictions: 1,
    cpuMsMedian: 1,
    cpuMsMax: 9,
    firstMsMedian: 1,
    firstMsMax: 2,
    gapMedian: 0.25,
    oracle: null,
  });
});

test("nothing gives zeros", () => {
  expect(benchTotals([])).toMatchObject({ instances: 0, cpuMsMedian: 0, gapMedian: 0 });
});

test("an oracle is compared with, row by row", () => {
  const answer = { status: "solved", best: 100, bound: 100, proven: true, cpuMs: 50 } as const;
  const rows: BenchRow[] = [
    { ...row, oracle: answer },
    { ...row, best: 90, oracle: answer },
    { ...row, oracle: { ...answer, status: "unknown", best: null, bound: 0, proven: false } },
    { ...row, best: null, status: "unknown", proven: false, oracle: answer },
    { ...row, best: null, status: "satisfied", oracle: { ...answer, best: 0, bound: 0, cpuMs: 10 } },
  ];
  expect(benchTotals(rows).oracle).toEqual({ proven: 4, better: 2, worse: 1, contradictions: 1, cpuMsMedian: 50 });
});
