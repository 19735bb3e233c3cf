import { expect, test } from "vitest";
import { buildModel } from "../src/model.ts";
import { PriceBound } from "../src/price-bound.ts";
import { priceCure } from "../src/price-cure.ts";
import { instanceOf } from "./instance-of.ts";
import { shareCured } from "./random-cures.ts";

const never = (): boolean => false;
const instance = instanceOf(
  [
    [10, 100],
    [10, 100],
  ],
  [
    { host: 0, demand: [6, 50] },
    { host: 0, demand: [5, 10] },
    { host: 1, demand: [2, 30] },
  ],
);

test("VMs go to a host that wants them, and who is not wanted is seated where it costs least", () => {
  const model = buildModel(instance);
  expect(priceCure(model, [0, 1, 1], 1, never)).toMatchObject({ placement: [0, 1, 1], cost: 10 });
  expect(priceCure(model, [0, -1, -1], 1, never)).toMatchObject({ placement: [0, 1, 1], cost: 10 });
  // Host 1 cannot take all that it wants; its own VM comes first, and VM 0 may go home again.
  expect(priceCure(model, [1, 1, 1], 1, never)).toMatchObject({ cost: expect.toSatisfy((cost) => cost <= 50) });
});

test("none is made under rules that tie VMs to a group of hosts", () => {
  const rules = [{ kind: "gather", vms: [1, 2] }] as const;
  expect(priceCure(buildModel({ ...instance, rules }), [0, 1, 1], 1, never)).toBeNull();
});

test("one is found for many small instances that have a cure, breaks no rule and counts its cost right", () => {
  const share = shareCured((model) => {
    const bound = new PriceBound(model);
    bound.run(5_000, Number.POSITIVE_INFINITY, never);
    return priceCure(model, bound.takers, 1, never);
  });
  expect(share).toBeGreaterThan(0.5);
});
