import { describe, expect, it } from "vitest";
import { greedyCure } from "../src/greedy-cure.ts";
import { brokenRule, optimise } from "../src/index.ts";
import { buildModel, excessOf, useOf } from "../src/model.ts";
import { instanceOf } from "./instance-of.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

describe("the greedy cure", () => {
  it("is a cure that breaks no rule, and never cheaper than the cheapest", () => {
    let cures = 0;
    let cheapest = 0;
    for (let seed = 10_000; seed < 13_000; seed += 1) {
      const instance = randomRuled(seed);
      const model = buildModel(instance);
      if (model.home.some((host, v) => host < 0 && model.rules?.allowed.hasAny(v) === false)) continue;
      const cure = greedyCure(model, seed % 2 === 0 ? "safest" : "tightest");
      if (cure === null) continue;
      cures += 1;
      const { placement, cost } = cure;
      expect([seed, excessOf(model, useOf(model, placement)), brokenRule(instance, placement)]).toEqual([
        seed,
        0,
        null,
      ]);
      const least = bruteCost(instance)!;
      expect(cost).toBeGreaterThanOrEqual(least);
      if (cost === least) cheapest += 1;
    }
    expect(cures).toBeGreaterThan(1_000);
    expect(cheapest / cures).toBeGreaterThan(0.9);
  });

  it("gives up where a VM finds no room", () => {
    const full = instanceOf(
      [
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [8, 10] },
        { host: 0, demand: [8, 10] },
        { host: 1, demand: [8, 10] },
      ],
    );
    expect(greedyCure(buildModel(full), "safest")).toBeNull();
  });

  it("places first what has the fewest targets", () => {
    const capacities = Array.from({ length: 4 }, () => [10, 100]);
    const vms = [
      { host: -1, demand: [9, 10] },
      { host: -1, demand: [2, 10] },
    ];
    const fenced = { ...instanceOf(capacities, vms), rules: [{ kind: "fence", vms: [1], hosts: [0] }] as const };
    expect(greedyCure(buildModel(fenced), "safest")?.placement).toEqual([1, 0]);
  });

  it("proves a thousand hosts with room to spare at once", () => {
    const capacities = Array.from({ length: 1_000 }, () => [100, 1_000]);
    const vms = capacities.flatMap((_, host) => {
      const amounts = host % 10 === 0 ? [40, 40, 30] : [20, 15];
      return amounts.map((cpu, i) => ({ host, demand: [cpu, 100 * (i + 1)] }));
    });
    let looks = 0;
    const shouldStop = (): boolean => ++looks > 0;
    const { status, proven, cost } = optimise(instanceOf(capacities, vms), {
      objective: "memory",
      shouldStop,
      onCure: () => undefined,
      seed: 1,
    });
    expect([status, proven, cost]).toEqual(["solved", true, 10_000]);
  });
});
