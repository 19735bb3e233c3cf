import { describe, expect, it } from "vitest";
import { optimise, orderedCure, replayPlan } from "../src/index.ts";
import { instanceOf } from "./instance-of.ts";
import { randomRuled } from "./random-ruled.ts";
import { walkEverywhere } from "./walk-everywhere.ts";

const never = (): boolean => false;
const options = { objective: "memory", shouldStop: never, onCure: () => undefined, seed: 1 } as const;

describe("the cheapest cure that can be carried out", () => {
  it("is what walking everywhere finds on small instances with rules, and its plan holds", () => {
    const seen = { none: 0, dearer: 0, same: 0 };
    for (let seed = 20_000; seed < 26_000; seed += 1) {
      const instance = randomRuled(seed);
      const cheapest = optimise(instance, options);
      if (cheapest.status !== "solved") continue;
      const truth = walkEverywhere(instance).cost;
      const found = orderedCure(instance, "memory", never, never);
      if (found === "none" || found === null) {
        expect([seed, found, truth]).toEqual([seed, "none", null]);
        seen.none += 1;
        continue;
      }
      expect([seed, found.solution.cost, found.solution.proven]).toEqual([seed, truth, true]);
      seen[found.solution.cost > cheapest.cost ? "dearer" : "same"] += 1;
      for (const replay of [0, 1, 2])
        expect([seed, replayPlan(instance, found.plan.legs, replay)]).toEqual([seed, null]);
    }
    expect([seen.none > 5, seen.dearer > 0, seen.same > 1_000]).toEqual([true, true, true]);
  });

  it("is looked for without pivots where walking everywhere would take too long", () => {
    const hosts = Array.from({ length: 300 }, () => [10, 100]);
    const vms = hosts.map((_, h) => ({ host: h, demand: [h === 0 ? 6 : 4, 10] }));
    const found = orderedCure(instanceOf(hosts, [...vms, { host: 0, demand: [5, 5] }]), "memory", never, never);
    expect(found).toMatchObject({ solution: { cost: 5, proven: true }, plan: { pivots: 0 } });
  });

  it("is null where the time is over at once", () => {
    const instance = instanceOf(
      [
        [10, 100],
        [10, 100],
      ],
      [
        { host: 0, demand: [6, 50] },
        { host: 0, demand: [5, 10] },
      ],
    );
    const always = (): boolean => true;
    expect(orderedCure(instance, "memory", always, always)).toBeNull();
  });
});
