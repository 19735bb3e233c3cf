import { expect, test } from "vitest";
import { decodeVm, encodeVm } from "../../src/hypervisor/vm-record.ts";
import { labVm } from "./embedded-lab.ts";

test.each([
  ["constant", { kind: "constant", cpu: 50 }],
  ["vmplaces", { kind: "vmplaces", seed: 7, index: 3, mean: 66, sd: 20, periodS: 300 }],
  ["steps", { kind: "steps", stepS: 300, cpu: [1, 2], usedMiB: [100, 200] }],
  ["steps without memory", { kind: "steps", stepS: 300, cpu: [1, 2], usedMiB: null }],
] as const)("a VM with a %s profile comes back as it was", (_name, profile) => {
  expect(decodeVm(encodeVm(labVm(1, profile)))).toEqual(labVm(1, profile));
});

test("keys of a newer version are left out", () => {
  expect(decodeVm(JSON.stringify({ ...labVm(1), colour: "blue" }))).toEqual(labVm(1));
});

test.each([
  ["no JSON", "{"],
  ["no object", "7"],
  ["an id that is no UUID", JSON.stringify({ ...labVm(1), id: "x" })],
  ["no memory", JSON.stringify({ ...labVm(1), memoryMiB: 0 })],
  ["an unknown profile", JSON.stringify({ ...labVm(1), profile: { kind: "wild" } })],
  ["a trace without a step", JSON.stringify(labVm(1, { kind: "steps", stepS: 1, cpu: [], usedMiB: null }))],
])("%s is no VM", (_name, text) => {
  expect(decodeVm(text)).toBeNull();
});
