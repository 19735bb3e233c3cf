import { expect, test } from "vitest";
import type { SolveReport } from "../../src/solver/solve-report.ts";
import { solveText } from "../../src/solver/solve-text.ts";
import { plainColors } from "../../src/terminal.ts";

const report = {
  id: "x",
  status: "solved",
  proven: true,
  orderable: true,
  movedMemory: 8,
  migrations: 1,
  assignment: [],
  lowerBound: 8,
  steps: 12,
  cpuMs: 0.25,
  plan: [
    {
      id: 0,
      vm: "v",
      source: "a",
      target: "b",
      after: [],
      startS: 0,
      estimateS: 1,
      downtimeS: 0,
      why: "host a is at 9 of 8 cpu",
      rejected: [],
    },
    {
      id: 1,
      vm: 7,
      source: null,
      target: 0,
      after: [0],
      startS: 0,
      estimateS: 0,
      downtimeS: 0,
      why: "it is to be started",
      rejected: [],
    },
  ],
  pivots: 1,
  makespanS: 2,
  makespanBoundS: 2,
  reason: "host a is at 9 of 8 cpu; no cure costs less.",
  conflict: [],
  conflictIsSmallest: false,
  binding: [],
  bindingUndecided: 0,
  shortage: null,
  hosts: [{ id: "a", before: { cpu: 9 }, after: { cpu: 5 }, capacity: { cpu: 8 } }],
  fallback: null,
} as const;

test("people see status, cost, effort and each move", () => {
  const text = solveText(report, plainColors);
  expect(text).toContain("status   solved, proven\n");
  expect(text).toContain("memory 8, lower bound 8\n");
  expect(text).toContain("12 steps in 0.3 ms of CPU\n");
  expect(text).toContain(
    "    0  v from a to b: host a is at 9 of 8 cpu\n    1  7 start to 0, after 0: it is to be started",
  );
  expect(text).toContain("1, to break cycles");
  expect(text).toContain("reason   host a is at 9 of 8 cpu; no cure costs less.");
  expect(text).toContain("host a: cpu 9 -> 5 of 8");
});

test("people see that a plan has no order, and what can be done instead", () => {
  const fallback = { movedMemory: 12, migrations: 2, plan: report.plan, pivots: 0, makespanS: 2, makespanBoundS: 2 };
  const text = solveText({ ...report, plan: [], orderable: false, fallback }, plainColors);
  expect(text).toContain("instead  these 2 VMs, memory 12");
  expect(text).toContain("    0  v from a to b");
  expect(solveText({ ...report, plan: [], orderable: false }, plainColors)).toContain("no order of these moves");
});

test("people see what binds, and how much of that was not decided", () => {
  const binding = [
    { dimension: "cpu", cost: 0 },
    { rule: 3, cost: 4.5 },
  ];
  const lineOf = (part: Partial<SolveReport>) =>
    solveText({ ...report, ...part }, plainColors)
      .split("\n")
      .find((line) => line.startsWith("binds"));
  expect(lineOf({})).toBeUndefined();
  expect(lineOf({ binding })).toBe("binds    cpu (0 without it), rule 3 (4.5 without it)");
  expect(lineOf({ binding, bindingUndecided: 2 })).toBe(
    "binds    cpu (0 without it), rule 3 (4.5 without it); 2 not decided",
  );
  expect(lineOf({ bindingUndecided: 2 })).toBe("binds    2 not decided");
});
