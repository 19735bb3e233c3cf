import { describe, expect, it } from "vitest";
import { buildModel } from "../src/model.ts";
import { reachableCure } from "../src/reachable-cure.ts";
import { instanceOf } from "./instance-of.ts";

const never = (): boolean => false;
const three = [
  [10, 100],
  [10, 100],
  [10, 100],
];

describe("walking to a cure", () => {
  it("leads a VM over a pivot where two have to trade places", () => {
    const instance = {
      ...instanceOf(three, [
        { host: 0, demand: [8, 80] },
        { host: 1, demand: [8, 70] },
      ]),
      rules: [
        { kind: "fence", vms: [0], hosts: [1] },
        { kind: "ban", vms: [1], hosts: [1] },
        { kind: "gather", vms: [1] },
      ] as const,
    };
    const model = buildModel(instance);
    const { placement, hops, exhausted } = reachableCure(model, model.capacity, never);
    expect([placement, hops, exhausted]).toEqual([
      [1, 2],
      [
        { v: 1, source: 1, target: 2 },
        { v: 0, source: 0, target: 1 },
      ],
      true,
    ]);
  });

  it("knows that there is none when it has seen everything", () => {
    const model = buildModel(instanceOf([[10, 100]], [{ host: 0, demand: [12, 80] }]));
    expect(reachableCure(model, model.capacity, never)).toMatchObject({ placement: null, exhausted: true, steps: 1 });
  });

  it("does not claim to know it when it is told to stop", () => {
    const model = buildModel(instanceOf(three, [{ host: 0, demand: [12, 80] }]));
    expect(reachableCure(model, model.capacity, () => true)).toMatchObject({ placement: null, exhausted: false });
  });
});
