import { expect, test } from "vitest";
import { solveText } from "../../src/solver/solve-text.ts";
import { plainColors } from "../../src/terminal.ts";

const report = {
  id: "x",
  status: "solved",
  proven: true,
  orderable: true,
  movedMemory: 8,
  migrations: 1,
  lowerBound: 8,
  steps: 12,
  cpuMs: 0.25,
  plan: [
    { id: 0, vm: "v", source: "a", target: "b", after: [], estimateS: 1 },
    { id: 1, vm: 7, source: null, target: 0, after: [0], estimateS: 0 },
  ],
  pivots: 1,
  makespanS: 2,
} as const;

test("people see status, cost, effort and each move", () => {
  const text = solveText(report, plainColors);
  expect(text).toContain("status   solved, proven\n");
  expect(text).toContain("memory 8, lower bound 8\n");
  expect(text).toContain("12 steps in 0.3 ms of CPU\n");
  expect(text).toContain("    0  v from a to b\n    1  7 start to 0, after 0");
  expect(text).toContain("1, to break cycles");
});

test("people see that a plan has no order", () => {
  expect(solveText({ ...report, plan: [], orderable: false }, plainColors)).toContain("no order of these moves");
});
