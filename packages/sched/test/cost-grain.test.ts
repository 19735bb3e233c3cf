import { expect, test } from "vitest";
import { grainOf, raisedToGrain } from "../src/cost-grain.ts";

test.each<[number[], number]>([
  [[12, 18, 30], 6],
  [[0, 4], 4],
  [[2, 2.5], 0],
  [[], 0],
])("the grain of %j is %d", (costs, grain) => {
  expect(grainOf(Float64Array.from(costs))).toBe(grain);
});

test("a bound rises to the next multiple of the grain, rounding errors aside", () => {
  expect([raisedToGrain(13, 6), raisedToGrain(12 + 1e-9, 6), raisedToGrain(12.5, 0)]).toEqual([18, 12, 12.5]);
});
