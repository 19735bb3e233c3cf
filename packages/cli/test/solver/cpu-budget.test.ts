import { expect, test } from "vitest";
import { CpuBudget } from "../../src/solver/cpu-budget.ts";

test("a budget is spent by computing", () => {
  const budget = new CpuBudget(5);
  expect(budget.isSpent()).toBe(false);
  let sum = 0;
  while (!budget.isSpent()) for (let i = 0; i < 1000; i += 1) sum += i % 7;
  expect([budget.spentMs >= 5, sum > 0]).toEqual([true, true]);
});
