import { describe, expect, it } from "vitest";
import { buildModel } from "../src/model.ts";
import { planLegs } from "../src/plan-legs.ts";
import { instanceOf } from "./instance-of.ts";

const two = [
  [10, 100],
  [10, 100],
  [10, 100],
];

describe("the plan of some hops", () => {
  it("lets an arrival wait for the departure that makes room", () => {
    const model = buildModel(
      instanceOf(two, [
        { host: 0, demand: [8, 80] },
        { host: 1, demand: [8, 80] },
      ]),
    );
    const { legs, makespanS } = planLegs(model, [
      { v: 1, source: 1, target: 2 },
      { v: 0, source: 0, target: 1 },
    ]);
    expect(legs.map((leg) => leg.after)).toEqual([[], [0]]);
    expect(makespanS).toBeCloseTo(1.6);
  });

  it("lets the second hop of a VM wait for its first, and starts VMs in no time", () => {
    const model = buildModel(
      instanceOf(two, [
        { host: 0, demand: [1, 50] },
        { host: -1, demand: [1, 50] },
      ]),
    );
    const { legs } = planLegs(model, [
      { v: 0, source: 0, target: 2 },
      { v: 0, source: 2, target: 1 },
      { v: 1, source: -1, target: 0 },
    ]);
    expect(legs.map((leg) => [leg.after, leg.estimateS])).toEqual([
      [[], 0.5],
      [[0], 0.5],
      [[], 0],
    ]);
  });

  it("keeps VMs that must never meet apart", () => {
    const model = buildModel({
      ...instanceOf(two, [
        { host: 0, demand: [1, 10] },
        { host: 1, demand: [1, 10] },
      ]),
      rules: [{ kind: "spread", vms: [0, 1], continuous: true }],
    });
    const { legs } = planLegs(model, [
      { v: 1, source: 1, target: 2 },
      { v: 0, source: 0, target: 1 },
    ]);
    expect(legs[1]!.after).toEqual([0]);
  });
});
