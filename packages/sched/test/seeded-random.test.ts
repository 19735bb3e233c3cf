import { expect, it } from "vitest";
import { SeededRandom } from "../src/seeded-random.ts";

it("draws the same for the same seed, other numbers for another, and always below the end", () => {
  const draw = (seed: number): number[] => {
    const random = new SeededRandom(seed);
    return Array.from({ length: 200 }, () => random.below(10));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect([...new Set(draw(3))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
