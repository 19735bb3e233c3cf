import { readInstance } from "@dvms/sched";
import { expect, test } from "vitest";
import { solveReport } from "../../src/solver/solve-report.ts";
import { overloaded, ruled } from "./instance-folder.ts";

test("hosts and VMs without names are called by their indexes", () => {
  const { report, cost, firstMs } = solveReport(readInstance(JSON.stringify(overloaded)), 1000, "memory");
  expect(report).toMatchObject({ id: "two", status: "solved", proven: true, orderable: true, movedMemory: 8 });
  expect(report).toMatchObject({ migrations: 1, lowerBound: 8, pivots: 0, makespanS: 8 / 1250 });
  expect(report.plan).toEqual([
    {
      id: 0,
      vm: 1,
      source: 0,
      target: 1,
      after: [],
      startS: 0,
      estimateS: 8 / 1250,
      downtimeS: 0,
      why: expect.stringMatching(/^host 0 is at .* of /),
      rejected: [],
    },
  ]);
  expect([cost, firstMs !== null]).toEqual([8, true]);
});

test("others by their ids, and rules are kept", () => {
  const { report } = solveReport(readInstance(JSON.stringify(ruled)), 1000, "memory");
  expect(report.plan.map(({ vm, source, target }) => [vm, source, target])).toEqual([["big", "a", "b"]]);
});

test("the lower bound is in the unit of the objective", () => {
  const { report } = solveReport(readInstance(JSON.stringify(ruled)), 1000, "migrations");
  expect([report.lowerBound, report.movedMemory, report.migrations]).toEqual([1, 32, 1]);
});

test("a VM that is started has no source and costs nothing", () => {
  const vms = [...ruled.vms, { id: "new", host: null, demand: { cpu: 5, memory: 1 } }];
  const { report } = solveReport(readInstance(JSON.stringify({ ...ruled, vms, rules: [] })), 1000, "memory");
  expect([report.movedMemory, report.migrations]).toEqual([8, 1]);
  expect(report.plan.find((move) => move.vm === "new")).toMatchObject({ source: null, estimateS: 0 });
});

test("the answer is explained: what was wrong, hosts before and after, what conflicts", () => {
  const { report } = solveReport(readInstance(JSON.stringify(overloaded)), 1000, "memory");
  expect(report.reason).toMatch(/^host 0 is at .*; no cure costs less\.$/);
  expect(report.hosts.map(({ id }) => id)).toEqual([0, 1]);
  const rules = [...(ruled.rules ?? []), { kind: "offline", hosts: ["a", "b"] }];
  const impossible = solveReport(readInstance(JSON.stringify({ ...ruled, rules })), 1000, "memory").report;
  expect([impossible.status, impossible.conflict]).toEqual(["infeasible", [rules.length - 1]]);
  expect([impossible.conflictIsSmallest, impossible.shortage]).toEqual([true, null]);
  expect(impossible.reason).toContain("(offline) cannot hold");
});

test("what binds and what was rejected is told", () => {
  const { report } = solveReport(readInstance(JSON.stringify(ruled)), 1000, "memory");
  expect(report.binding).toEqual([
    { dimension: "cpu", cost: 0 },
    { rule: 0, cost: 8 },
  ]);
  expect(report.bindingUndecided).toBe(0);
  expect(report.plan[0]!.rejected).toEqual([
    { vm: "small", target: "b", why: expect.stringContaining("no host can take it instead: rule 0 (spread)") },
  ]);
});
