import { readInstance } from "@dvms/sched";
import { expect, test } from "vitest";
import { randomRuled } from "../../../sched/test/random-ruled.ts";
import { CpuBudget } from "../../src/solver/cpu-budget.ts";
import { solveOrdered } from "../../src/solver/solve-ordered.ts";
import { overloaded } from "./instance-folder.ts";

const solved = (file: object) =>
  solveOrdered(readInstance(JSON.stringify(file)).instance, new CpuBudget(300), "memory");

test("what has an order needs no fallback", () => {
  expect(solved(overloaded)).toMatchObject({ fallback: null, hasNone: false, plan: { pivots: 0 } });
});

test("where the cheapest cure has no order a dearer one is offered", () => {
  const { solution, plan, fallback, hasNone } = solveOrdered(randomRuled(25_658), new CpuBudget(300), "memory");
  expect([solution.cost, solution.proven, plan, hasNone]).toEqual([50, true, null, false]);
  expect(fallback).toMatchObject({ solution: { cost: 65, proven: true } });
});

test("where no cure has an order that is said", () => {
  const stuck = { id: "stuck", H: 2, cap: [100, 64], cpu: [60, 50, 40, 50], mem: [32, 32, 32, 32], at: [0, 0, 1, 1] };
  expect(solved(stuck)).toMatchObject({ solution: { status: "solved" }, plan: null, fallback: null, hasNone: true });
});
