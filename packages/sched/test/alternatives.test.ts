import { expect, test } from "vitest";
import { alternativesOf } from "../src/alternatives.ts";
import { buildModel, useOf } from "../src/model.ts";
import { instanceOf } from "./instance-of.ts";

const three = [
  [10, 100],
  [10, 100],
  [10, 100],
];

test("cheaper VMs and other targets are told with what is in the way", () => {
  const instance = instanceOf(three, [
    { host: 0, demand: [6, 40] },
    { host: 0, demand: [4, 30] },
    { host: 0, demand: [2, 10] },
    { host: 1, demand: [7, 10] },
    { host: 2, demand: [3, 10] },
  ]);
  const model = buildModel({ ...instance, rules: [{ kind: "ban", vms: [2], hosts: [1, 2] }] });
  const placement = [0, 2, 0, 1, 2];
  expect(alternativesOf(model, placement, useOf(model, placement)).get(1)).toEqual([
    { v: 2, target: 2, why: "no host can take it instead: rule 0 (ban): VM vm2 is on host host2" },
    { v: 1, target: 1, why: "host host1 would be at 11 of 10 soft0" },
  ]);
});

test("a VM whose leaving is not enough, and a target that would be fuller", () => {
  const instance = instanceOf(three, [
    { host: 0, demand: [6, 40] },
    { host: 0, demand: [6, 30] },
    { host: 0, demand: [1, 10] },
    { host: 1, demand: [3, 10] },
    { host: 2, demand: [1, 10] },
  ]);
  const model = buildModel(instance);
  const placement = [0, 2, 0, 1, 2];
  expect(alternativesOf(model, placement, useOf(model, placement)).get(1)).toEqual([
    { v: 2, target: -1, why: "host host0 is at 12 of 10 soft0 if it left instead" },
    { v: 1, target: 1, why: "it would be 90 % full, the target is 70 %" },
  ]);
});
