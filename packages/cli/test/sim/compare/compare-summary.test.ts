import { expect, test } from "vitest";
import { estimate } from "../../../src/sim/compare/compare-summary.ts";

test("the interval is Student's", () => {
  expect(estimate([5])).toEqual({ mean: 5, ci95: 0 });
  const { mean, ci95 } = estimate([1, 2, 3]);
  expect(mean).toBe(2);
  expect(ci95).toBeCloseTo(4.303 / Math.sqrt(3), 9);
});
