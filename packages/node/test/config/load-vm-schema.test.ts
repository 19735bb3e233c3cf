import { expect, test } from "vitest";
import { loadVmSchema } from "../../src/config/load-vm-schema.ts";
import { labVm } from "../hypervisor/embedded-lab.ts";

function faultPathsOf(value: unknown): string[] {
  const parsed = loadVmSchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
}

test.each([
  { kind: "constant", cpu: 0 },
  { kind: "vmplaces", seed: 7, index: 0, mean: 60, sd: 20, periodS: 300 },
  { kind: "steps", stepS: 1, cpu: [10, 90], usedMiB: [512] },
] as const)("a complete VM of the profile $kind is taken as it is", (profile) => {
  expect(loadVmSchema.parse(labVm(1, profile))).toEqual(labVm(1, profile));
});

test("what may be left out gets its default", () => {
  const { hostIndex: _, ...written } = labVm(1);
  const parsed = loadVmSchema.parse({ ...written, profile: { kind: "steps", stepS: 2, cpu: [5] } });
  expect(parsed).toEqual({ ...labVm(1), profile: { kind: "steps", stepS: 2, cpu: [5], usedMiB: null } });
});

test("a misspelt key is refused instead of being ignored, in the profile too", () => {
  expect(loadVmSchema.safeParse({ ...labVm(1), memory: 1 }).error?.message).toContain("memory");
  expect(faultPathsOf({ ...labVm(1), profile: { kind: "constant", cpu: 1, cpus: 2 } })).toEqual(["profile"]);
});

test.each([
  ["id", { id: "vm-1" }],
  ["name", { name: "" }],
  ["hostIndex", { hostIndex: 0.5 }],
  ["memoryMiB", { memoryMiB: 0 }],
  ["dirtyIntensity", { dirtyIntensity: 1.1 }],
  ["profile.kind", { profile: { kind: "sine" } }],
  ["profile.cpu", { profile: { kind: "constant", cpu: -1 } }],
  ["profile.cpu", { profile: { kind: "steps", stepS: 1, cpu: [] } }],
  ["profile.cpu", { profile: { kind: "steps", stepS: 1, cpu: new Array(100_001).fill(1) } }],
])("a bad value is refused under its name %s", (path, change) => {
  expect(faultPathsOf({ ...labVm(1), ...change })).toEqual([path]);
});
