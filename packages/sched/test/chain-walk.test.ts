import { describe, expect, it } from "vitest";
import { chainCure } from "../src/chain-cure.ts";
import { ChainWalk } from "../src/chain-walk.ts";
import { brokenRule } from "../src/index.ts";
import { buildModel, excessOf, useOf } from "../src/model.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

const never = (): boolean => false;

describe("a walk of ejection chains", () => {
  it("comes to the cheapest cure of nearly every small instance, and to no cheaper one", () => {
    let [cured, found] = [0, 0];
    for (let seed = 0; seed < 2_000; seed += 1) {
      const instance = randomRuled(seed);
      const truth = bruteCost(instance);
      const model = buildModel(instance);
      const first = chainCure(model, 1, never);
      if (truth === null) expect([seed, first]).toEqual([seed, null]);
      if (truth === null || first === null || first.cost === 0) continue;
      const { placement, cost } = new ChainWalk(model, 1).run(first, 20_000, truth, never);
      expect([seed, excessOf(model, useOf(model, placement)), brokenRule(instance, placement)]).toEqual([
        seed,
        0,
        null,
      ]);
      const moved = placement.reduce((sum, host, v) => sum + (host === model.home[v] ? 0 : model.moveCost[v]!), 0);
      expect([seed, cost, cost >= truth && cost <= first.cost]).toEqual([seed, expect.closeTo(moved), true]);
      cured += 1;
      if (Math.abs(cost - truth) < 1e-6) found += 1;
    }
    expect(cured).toBeGreaterThan(200);
    expect(found / cured).toBeGreaterThan(0.95);
  });

  it("takes the same walk again from the same seed, and stops when it is told to", () => {
    const model = buildModel(randomRuled(seedOfCure()));
    const first = chainCure(model, 1, never)!;
    const run = () => new ChainWalk(model, 5).run(first, 2_000, -1, never);
    expect(run()).toEqual(run());
    expect(new ChainWalk(model, 5).run(first, 2_000, -1, () => true)).toBe(first);
  });
});

function seedOfCure(): number {
  for (let seed = 0; ; seed += 1) if ((chainCure(buildModel(randomRuled(seed)), 1, never)?.cost ?? 0) > 0) return seed;
}
