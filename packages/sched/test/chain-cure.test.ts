import { describe, expect, it } from "vitest";
import { chainCure } from "../src/chain-cure.ts";
import { brokenRule } from "../src/index.ts";
import { buildModel, excessOf, useOf } from "../src/model.ts";
import { instanceOf } from "./instance-of.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

const never = (): boolean => false;

describe("the cure by chains", () => {
  it("makes room on a third host where no other has any for what has to leave", () => {
    // The VM of 4 fits nowhere until the one of 3 has gone to host 2.
    const instance = instanceOf(
      [
        [10, 100],
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [7, 40] },
        { host: 0, demand: [4, 10] },
        { host: 1, demand: [6, 40] },
        { host: 1, demand: [3, 10] },
        { host: 2, demand: [7, 40] },
      ],
    );
    expect(chainCure(buildModel(instance), 1, never)).toMatchObject({ placement: [0, 1, 1, 2, 2], cost: 20 });
    expect(chainCure(buildModel(instance), 1, () => true)).toBeNull();
  });

  it("is found for most small instances that have a cure, breaks no rule and counts its cost right", () => {
    let [curable, cured] = [0, 0];
    for (let seed = 2_000; seed < 4_000; seed += 1) {
      const instance = randomRuled(seed);
      const truth = bruteCost(instance);
      const model = buildModel(instance);
      const cure = chainCure(model, 1, never);
      if (truth !== null) curable += 1;
      if (cure === null) continue;
      cured += 1;
      const { placement, cost } = cure;
      expect([seed, excessOf(model, useOf(model, placement)), brokenRule(instance, placement)]).toEqual([
        seed,
        0,
        null,
      ]);
      const moved = placement.reduce((sum, host, v) => sum + (host === model.home[v] ? 0 : model.moveCost[v]!), 0);
      expect([seed, cost, cost >= truth!]).toEqual([seed, expect.closeTo(moved), true]);
    }
    expect(cured / curable).toBeGreaterThan(0.7);
  });
});
