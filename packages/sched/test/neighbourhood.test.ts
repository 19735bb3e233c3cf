import { describe, expect, it } from "vitest";
import { greedyCure } from "../src/greedy-cure.ts";
import { brokenRule } from "../src/index.ts";
import { buildModel, excessOf, useOf } from "../src/model.ts";
import { Neighbourhood } from "../src/neighbourhood.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";

const never = (): boolean => false;

/** Eight hosts, every other one above its capacity, with two rules that hold now. */
function eightHosts(seed: number) {
  const random = new Random(seed);
  const capacities = Array.from({ length: 8 }, () => [100, 400]);
  const vms = capacities.flatMap((_, host) =>
    Array.from({ length: 6 }, () => ({
      host,
      demand: [(host % 2 === 0 ? 16 : 7) + random.below(5), 10 + 10 * random.below(4)],
    })),
  );
  const rules = [
    {
      kind: "among",
      vms: [6, 7, 18],
      groups: [
        [1, 3],
        [5, 7],
      ],
    },
    { kind: "spread", vms: [8, 20], continuous: false },
  ] as const;
  return { ...instanceOf(capacities, vms), rules };
}

describe("large neighbourhood search", () => {
  it("makes cures cheaper, keeps them lawful, and counts their cost right", () => {
    let cheaper = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const instance = eightHosts(seed);
      const model = buildModel(instance);
      const cure = greedyCure(model, "safest");
      if (cure === null) continue;
      const placed = [...cure.placement];
      // A move too many, for VM 9 of host 1.
      placed[9] = 3;
      if (excessOf(model, useOf(model, placed)) > 0) continue;
      const dear = { ...cure, placement: placed, cost: cure.cost + model.moveCost[9]! };
      const { placement, cost } = new Neighbourhood(model, "memory", 1).run(dear, 400_000, 0, never);
      expect(cost).toBeLessThanOrEqual(cure.cost);
      cheaper += 1;
      const moved = instance.vms.reduce((sum, vm, v) => sum + (placement[v] === vm.host ? 0 : vm.memoryMiB), 0);
      expect([seed, moved, excessOf(model, useOf(model, placement)), brokenRule(instance, placement)]).toEqual([
        seed,
        cost,
        0,
        null,
      ]);
    }
    expect(cheaper).toBeGreaterThan(0);
  });

  it("does the same again", () => {
    const model = buildModel(eightHosts(3));
    const run = () => new Neighbourhood(model, "memory", 7).run(greedyCure(model, "tightest")!, 200_000, 0, never);
    expect(run()).toEqual(run());
  });

  it("stops at once when it is told to", () => {
    const model = buildModel(eightHosts(3));
    const cure = greedyCure(model, "safest")!;
    expect(new Neighbourhood(model, "memory", 1).run(cure, 200_000, 0, () => true)).toBe(cure);
  });
});
