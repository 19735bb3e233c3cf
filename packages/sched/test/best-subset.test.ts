import { describe, expect, it } from "vitest";
import { SubsetFinder } from "../src/best-subset.ts";
import { Random } from "./random.ts";

interface Knapsack {
  readonly values: Float64Array;
  readonly sizes: Float64Array;
  readonly room: Float64Array;
}

describe("the best subset", () => {
  it("is as good as trying all subsets", () => {
    const finder = new SubsetFinder(9, 3);
    for (let seed = 0; seed < 400; seed += 1) {
      const { values, sizes, room } = knapsack(seed);
      const value = finder.find(9, values, sizes, room, 1_000_000);
      expect([seed, value]).toEqual([seed, bruteForce(values, sizes, room)]);
      expect(worthOf(finder.chosen, values)).toBe(value);
      expect(fits(finder.chosen, sizes, room)).toBe(true);
    }
  });

  it("is not undervalued when the search is cut", () => {
    const finder = new SubsetFinder(9, 3);
    for (let seed = 0; seed < 400; seed += 1) {
      const { values, sizes, room } = knapsack(seed);
      expect(finder.find(9, values, sizes, room, 3)).toBeGreaterThanOrEqual(bruteForce(values, sizes, room) - 1e-9);
    }
  });

  it("is everything where there is room for all", () => {
    const finder = new SubsetFinder(2, 1);
    const value = finder.find(
      2,
      Float64Array.of(1, 2),
      Float64Array.of(5, 6),
      Float64Array.of(Number.POSITIVE_INFINITY),
      10,
    );
    expect([value, [...finder.chosen]]).toEqual([3, [1, 1]]);
  });
});

function knapsack(seed: number): Knapsack {
  const random = new Random(seed);
  const values = Float64Array.from({ length: 9 }, () => 1 + random.below(20));
  const sizes = Float64Array.from({ length: 27 }, () => random.below(10));
  const room = Float64Array.from({ length: 3 }, () => random.below(30));
  return { values, sizes, room };
}

function bruteForce(values: Float64Array, sizes: Float64Array, room: Float64Array): number {
  let best = 0;
  for (let code = 0; code < 512; code += 1) {
    const chosen = Uint8Array.from({ length: 9 }, (_, i) => (code >> i) & 1);
    if (fits(chosen, sizes, room)) best = Math.max(best, worthOf(chosen, values));
  }
  return best;
}

function worthOf(chosen: Uint8Array, values: Float64Array): number {
  return values.reduce((sum, value, i) => sum + value * chosen[i]!, 0);
}

function fits(chosen: Uint8Array, sizes: Float64Array, room: Float64Array): boolean {
  return room.every((limit, d) => itemsOf(chosen).reduce((sum, i) => sum + sizes[i * 3 + d]!, 0) <= limit);
}

function itemsOf(chosen: Uint8Array): number[] {
  return [...chosen.keys()].filter((i) => chosen[i] === 1);
}
