import { expect, test } from "vitest";
import { evenOut } from "../src/even-out.ts";
import { brokenRule, optimise, partitionInstance } from "../src/index.ts";
import { buildModel, useOf } from "../src/model.ts";
import { defaultQualityWeights, qualityOf } from "../src/quality.ts";
import { bestQuality, costOf, excessOf, isLawful } from "./brute-force.ts";
import { instanceOf } from "./instance-of.ts";
import { randomRequest, tiny } from "./random-instance.ts";
import { randomRuled } from "./random-ruled.ts";

const never = (): boolean => false;
const options = { objective: "memory", shouldStop: never, onCure: () => undefined, seed: 1 } as const;
const four = Array.from({ length: 4 }, () => [10, 100]);

test("a VM goes where most headroom is left", () => {
  const instance = instanceOf(four, [
    { host: 0, demand: [8, 60] },
    { host: 0, demand: [4, 10] },
    { host: 1, demand: [5, 10] },
    { host: 2, demand: [2, 10] },
    { host: 3, demand: [6, 10] },
  ]);
  expect(evenOut(buildModel(instance), [0, 3, 1, 2, 3], never)).toEqual([0, 2, 1, 2, 3]);
});

test("of VMs that cost the same the one goes whose leaving spreads the load best", () => {
  const instance = instanceOf(four.slice(0, 2), [
    { host: 0, demand: [8, 10] },
    { host: 0, demand: [3, 10] },
    { host: 1, demand: [1, 10] },
  ]);
  expect(evenOut(buildModel(instance), [1, 0, 1], never)).toEqual([0, 1, 1]);
});

test("cost and cure stay, rules hold, and the load is never spread worse", () => {
  let bettered = 0;
  let best = 0;
  let compared = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const instance =
      seed % 2 === 0
        ? randomRuled(seed)
        : partitionInstance(randomRequest(seed, tiny).snapshots, randomRequest(seed, tiny));
    if (instance.vms.some((vm) => vm.host < 0) || instance.rules.some((rule) => rule.kind === "preserve")) continue;
    const { status, placement, cost } = optimise(instance, options);
    if (status !== "solved") continue;
    const model = buildModel(instance);
    const quality = (place: readonly number[]) =>
      qualityOf(model, defaultQualityWeights, place, useOf(model, Int32Array.from(place)));
    const even = evenOut(model, placement, never);
    expect([seed, costOf(instance, even), excessOf(instance, even), isLawful(instance, even)]).toEqual([
      seed,
      cost,
      0,
      true,
    ]);
    expect([seed, brokenRule(instance, even)]).toEqual([seed, null]);
    expect(quality(even)).toBeLessThanOrEqual(quality(placement) + 1e-9);
    if (quality(even) < quality(placement) - 1e-9) bettered += 1;
    if (instance.rules.length > 0) continue;
    compared += 1;
    if (quality(even) <= bestQuality(instance, cost, quality) + 1e-9) best += 1;
  }
  expect(bettered).toBeGreaterThan(5);
  expect(best / compared).toBeGreaterThan(0.8);
});
