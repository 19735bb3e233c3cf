import { dirname } from "node:path";
import { expect, test } from "vitest";
import { runBenchSolver } from "../../src/solver/run-bench-solver.ts";
import { instanceFolder, overloaded } from "./instance-folder.ts";

const write = instanceFolder();

test("every instance gives a row, compared with the index", async () => {
  const data = dirname(write("two.json", overloaded));
  write("index.json", [{ id: "two", memMiB: 9, proven: false }]);
  const { rows, totals } = JSON.parse(await runBenchSolver({ data, budgetMs: 50, json: true }));
  expect(rows).toMatchObject([
    { id: "two", hosts: 2, best: 8, bound: 8, status: "solved", proven: true, checked: true, indexBest: 9 },
  ]);
  expect(totals).toMatchObject({ instances: 1, solved: 1, proven: 1, better: 1, worse: 0, faulty: 0 });
  expect(await runBenchSolver({ data, budgetMs: 50 })).toMatch(/^two +solved 8 of at least 8\n/);
});

test("the oracle solves each instance, too", async () => {
  const data = dirname(write("two.json", overloaded));
  const { rows, totals } = JSON.parse(await runBenchSolver({ data, budgetMs: 2000, oracle: "cpsat", json: true }));
  expect(rows[0].oracle).toMatchObject({ status: "solved", best: 8, bound: 8, proven: true });
  expect(totals.oracle).toMatchObject({ proven: 1, better: 0, worse: 0, contradictions: 0 });
});

test("a folder that is none is refused", async () => {
  await expect(runBenchSolver({ data: "/nowhere", budgetMs: 50 })).rejects.toThrow(
    '--data is "/nowhere", it must be a folder that can be read.',
  );
});
