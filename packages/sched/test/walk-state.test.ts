import { describe, expect, it } from "vitest";
import { brokenRule } from "../src/index.ts";
import { buildModel } from "../src/model.ts";
import { WalkState } from "../src/walk-state.ts";
import { excessOf, isLawful } from "./brute-force.ts";
import { Random } from "./random.ts";
import { randomRuled } from "./random-ruled.ts";

describe("the state of a walk", () => {
  it("knows after any shifts what a fresh look at the placement finds", () => {
    let cures = 0;
    for (let seed = 0; seed < 600; seed += 1) {
      const instance = randomRuled(seed);
      if (instance.rules.some((rule) => rule.kind === "preserve" || rule.kind === "maxVms")) continue;
      const model = buildModel(instance);
      const state = new WalkState(model);
      const random = new Random(seed);
      for (let v = 0; v < model.vmCount; v += 1)
        if (state.seats.place[v]! < 0) state.shift(v, random.below(model.hostCount));
      for (let i = 0; i < 10; i += 1) {
        const v = random.below(model.vmCount);
        const target = random.below(model.hostCount);
        if (!instance.vms[v]!.movable || state.seats.place[v] === target || model.rules?.pinned[v] === 1) continue;
        if (state.allows(v, target)) state.shift(v, target);
        const placement = [...state.seats.place];
        const isCure =
          excessOf(instance, placement) < 1e-6 &&
          isLawful(instance, placement) &&
          brokenRule(instance, placement) === null;
        expect([seed, i, state.isCure]).toEqual([seed, i, isCure]);
        if (isCure) cures += 1;
      }
    }
    expect(cures).toBeGreaterThan(100);
  });

  it("foretells what a shift changes", () => {
    const instance = randomRuled(7);
    const model = buildModel({ ...instance, rules: [] });
    const state = new WalkState(model);
    const [before, change] = [state.cost, state.costOfShift(0, 1 - Math.min(1, state.seats.place[0]!))];
    state.shift(0, 1 - Math.min(1, state.seats.place[0]!));
    expect(state.cost).toBe(before + change);
  });
});
