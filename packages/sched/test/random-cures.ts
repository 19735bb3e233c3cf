import { expect } from "vitest";
import { brokenRule } from "../src/index.ts";
import { buildModel, excessOf, type Model, useOf } from "../src/model.ts";
import type { Incumbent } from "../src/search.ts";
import { bruteCost, randomRuled } from "./random-ruled.ts";

/** Of 2,000 random small instances with rules that have a cure the share for which one is made; each has to be one, and its cost right. */
export function shareCured(cureOf: (model: Model) => Incumbent | null): number {
  let [curable, cured] = [0, 0];
  for (let seed = 2_000; seed < 4_000; seed += 1) {
    const instance = randomRuled(seed);
    const truth = bruteCost(instance);
    const model = buildModel(instance);
    const cure = cureOf(model);
    if (truth !== null) curable += 1;
    if (cure === null) continue;
    cured += 1;
    const { placement, cost } = cure;
    const excess = excessOf(model, useOf(model, placement));
    expect([seed, excess, brokenRule(instance, placement)]).toEqual([seed, 0, null]);
    const moved = placement.reduce((sum, host, v) => sum + (host === model.home[v] ? 0 : model.moveCost[v]!), 0);
    expect([seed, cost, cost >= truth!]).toEqual([seed, expect.closeTo(moved), true]);
  }
  return cured / curable;
}
