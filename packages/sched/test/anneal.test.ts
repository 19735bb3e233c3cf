import { describe, expect, it } from "vitest";
import { Anneal } from "../src/anneal.ts";
import { buildModel } from "../src/model.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

const never = (): boolean => false;

describe("annealing", () => {
  it("finds the cheapest cure of nearly every small instance, and never a cheaper one", () => {
    let found = 0;
    let curable = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const instance = randomRuled(seed);
      const truth = bruteCost(instance);
      if (truth === null) continue;
      curable += 1;
      const anneal = new Anneal(buildModel(instance), 1);
      anneal.run(5_000, truth, never);
      expect([seed, anneal.bestCost >= truth]).toEqual([seed, true]);
      if (anneal.bestCost === truth) found += 1;
    }
    expect(found).toBeGreaterThan(0.97 * curable);
  });

  it("takes the same walk again from the same seed", () => {
    const run = (): readonly unknown[] => {
      const anneal = new Anneal(buildModel(randomRuled(12)), 5);
      anneal.run(2_000, -1, never);
      return [anneal.bestCost, anneal.best, anneal.steps];
    };
    expect(run()).toEqual(run());
  });

  it("stops at its goal, and when it is told to", () => {
    const anneal = new Anneal(buildModel(randomRuled(12)), 5);
    anneal.run(2_000, Number.POSITIVE_INFINITY, never);
    anneal.run(2_000, -1, () => true);
    expect(anneal.steps).toBe(0);
  });
});
