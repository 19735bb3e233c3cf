import { describe, expect, it } from "vitest";
import { brokenRule, planWithPivots, replayPlan } from "../src/index.ts";
import { hasOrder, isLawful } from "./brute-force.ts";
import { instanceOf } from "./instance-of.ts";
import { Random } from "./random.ts";
import { walkEverywhere } from "./walk-everywhere.ts";

describe("planning with pivots", () => {
  it("breaks the swap of two full hosts by a detour over a third", () => {
    const instance = instanceOf(
      [
        [10, 100],
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [8, 80] },
        { host: 1, demand: [8, 70] },
      ],
    );
    const plan = planWithPivots(instance, [1, 0])!;
    expect([plan.pivots, plan.legs.map(({ v, source, target }) => [v, source, target])]).toEqual([
      1,
      [
        [1, 1, 2],
        [0, 0, 1],
        [1, 2, 0],
      ],
    ]);
    expect(replayPlan(instance, plan.legs, 1)).toBeNull();
  });

  it("has no plan where no host has room for a detour", () => {
    const instance = instanceOf(
      [
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [8, 80] },
        { host: 1, demand: [8, 70] },
      ],
    );
    expect(planWithPivots(instance, [1, 0])).toBeNull();
  });

  it.each<[string, number[], number[][], number[]]>([
    [
      "a VM that stays",
      [60, 90],
      [
        [0, 15, 40],
        [0, 5, 40],
        [2, 35, 40],
        [1, 25, 10],
        [2, 35, 20],
        [1, 30, 30],
      ],
      [2, 0, 2, 1, 0, 1],
    ],
    [
      "a VM that an early arrival would shut out",
      [60, 60],
      [
        [2, 10, 10],
        [1, 40, 20],
        [0, 25, 20],
        [2, 35, 20],
        [2, 35, 30],
        [0, 20, 40],
      ],
      [1, 1, 2, 0, 2, 0],
    ],
  ])("finds the one detour that helps: of %s", (_, capacity, rows, placement) => {
    const vms = rows.map(([host, ...demand]) => ({ host: host!, demand }));
    const instance = instanceOf([capacity, capacity, capacity], vms);
    const plan = planWithPivots(instance, placement)!;
    expect(plan.pivots).toBe(1);
    for (const replay of [0, 1, 2, 3]) expect(replayPlan(instance, plan.legs, replay)).toBeNull();
  });

  it("finds an order, with rules too, wherever walking everywhere does, with one hop more than the fewest at most", () => {
    const seen = { direct: 0, pivoted: 0, none: 0 };
    for (let seed = 0; seed < 1_000; seed += 1) {
      const { instance: bare, placement } = randomMoves(seed + 50_000, 5);
      const apart = [seed % 5, (seed + 1 + (seed % 4)) % 5];
      const rules = seed % 3 === 0 ? [] : [{ kind: "spread", vms: apart, continuous: true } as const];
      const instance = { ...bare, rules };
      const hops = Math.min(...[true, false].map((relaxed) => walkEverywhere(instance, relaxed).hopsTo(placement)));
      const plan = planWithPivots(instance, placement);
      if (hops === Number.POSITIVE_INFINITY) {
        expect([seed, plan]).toEqual([seed, null]);
        seen.none += 1;
        continue;
      }
      expect([seed, plan === null]).toEqual([seed, false]);
      expect(plan!.legs.length).toBeLessThanOrEqual(hops + 1);
      seen[plan!.pivots > 0 ? "pivoted" : "direct"] += 1;
      const end = brokenRule(instance, placement) === null ? null : "rule";
      expect([seed, replayPlan(instance, plan!.legs, seed % 4)?.kind ?? null]).toEqual([seed, end]);
    }
    expect(Math.min(seen.direct, seen.pivoted, seen.none)).toBeGreaterThan(20);
  }, 240_000);

  it("needs no pivot wherever trying all orders finds one, and every plan holds", () => {
    let ordered = 0;
    let pivoted = 0;
    for (let seed = 0; seed < 1_000; seed += 1) {
      const { instance, placement } = randomMoves(seed);
      const plan = planWithPivots(instance, placement);
      if (hasOrder(instance, placement)) {
        ordered += 1;
        expect([seed, plan?.pivots]).toEqual([seed, 0]);
      }
      if (plan === null) continue;
      if (plan.pivots > 0) pivoted += 1;
      for (const replay of [0, 1, 2, 3]) expect([seed, replayPlan(instance, plan.legs, replay)]).toEqual([seed, null]);
    }
    expect(ordered).toBeGreaterThan(200);
    expect(pivoted).toBeGreaterThan(20);
  });
});

/** Full hosts, a lawful end; sometimes with an order, sometimes with a cycle. */
function randomMoves(seed: number, vmCount = 6): { instance: ReturnType<typeof instanceOf>; placement: number[] } {
  const random = new Random(seed);
  for (;;) {
    const vms = Array.from({ length: vmCount }, () => ({
      host: random.below(3),
      demand: [1, 10 * (1 + random.below(5))],
    }));
    const capacity = [100, 10 * (7 + random.below(4))];
    const instance = instanceOf([capacity, capacity, capacity], vms);
    const placement = vms.map((vm) => (random.next() < 0.4 ? vm.host : random.below(3)));
    const fits = [placement, vms.map((vm) => vm.host)].every((place) =>
      [0, 1, 2].every(
        (h) => vms.reduce((sum, vm, v) => (place[v] === h ? sum + vm.demand[1]! : sum), 0) <= capacity[1]!,
      ),
    );
    if (fits && isLawful(instance, placement)) return { instance, placement };
  }
}
