import { describe, expect, it } from "vitest";
import { Random } from "../src/random.ts";

const draw = (seed: number, count: number) => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.uniform());
};

describe("the agent's randomness", () => {
  it("draws the same numbers from the same seed", () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
  });

  it("draws others from another seed", () => {
    expect(draw(7, 5)).not.toEqual(draw(8, 5));
  });

  it("has not changed: a replay of an old seed depends on it", () => {
    expect(draw(1, 3).map((value) => Math.floor(value * 4_294_967_296))).toEqual([
      2_693_262_067, 11_749_833, 2_265_367_787,
    ]);
  });

  it("is uniform from 0 to below 1", () => {
    const values = draw(42, 10_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = values.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(inside).toBeGreaterThan(900);
      expect(inside).toBeLessThan(1_100);
    }
  });
});
