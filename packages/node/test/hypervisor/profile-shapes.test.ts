import type { LoadVm } from "@dvms/load";
import { expect, test } from "vitest";
import { loadVmSchema } from "../../src/config/load-vm-schema.ts";
import { decodeVm, encodeVm } from "../../src/hypervisor/vm-record.ts";

const vmWith = (profile: LoadVm["profile"]): LoadVm => ({
  id: "0badcafe-0000-4000-8000-000000000001",
  name: "v",
  hostIndex: 0,
  memoryMiB: 1_024,
  dirtyIntensity: 0.5,
  profile,
});

test.each<LoadVm["profile"]>([
  { kind: "constant", cpu: 50 },
  { kind: "vmplaces", seed: 1, index: 0, mean: 60, sd: 20, periodS: 300 },
  { kind: "steps", stepS: 60, cpu: [10, 20], usedMiB: null },
  { kind: "steps", stepS: 60, cpu: [10, 20], usedMiB: [100, 200] },
])("a profile %j is taken from a configuration and from another host alike", (profile) => {
  const vm = vmWith(profile);
  expect(loadVmSchema.parse(vm)).toEqual(vm);
  expect(decodeVm(encodeVm(vm))).toEqual(vm);
});

test.each<[string, LoadVm["profile"]]>([
  ["less than no CPU", { kind: "constant", cpu: -1 }],
  ["no steps", { kind: "steps", stepS: 60, cpu: [], usedMiB: null }],
  ["no steps of memory", { kind: "steps", stepS: 60, cpu: [10], usedMiB: [] }],
  ["steps that fill the memory", { kind: "steps", stepS: 60, cpu: new Array(100_001).fill(1), usedMiB: null }],
])("a profile of %s is taken from neither", (_, profile) => {
  const vm = vmWith(profile);
  expect(loadVmSchema.safeParse(vm).success).toBe(false);
  expect(decodeVm(encodeVm(vm))).toBeNull();
});

test("a key that is not known is refused in a configuration, and left out where another host may be newer", () => {
  const vm = vmWith({ kind: "constant", cpu: 50 });
  const more = { ...vm, profile: { ...vm.profile, colour: "red" } };
  expect(loadVmSchema.safeParse(more).success).toBe(false);
  expect(decodeVm(JSON.stringify(more))).toEqual(vm);
});
