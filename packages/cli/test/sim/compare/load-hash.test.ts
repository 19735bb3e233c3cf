import { expect, test } from "vitest";
import { loadHash } from "../../../src/sim/compare/load-hash.ts";
import { experiments } from "../../../src/sim/experiments.ts";

const options = { ...experiments.vmplaces, algorithm: "dvms", vms: null, check: false, agent: {} } as const;
const vm = {
  id: "a",
  name: "a",
  hostIndex: 0,
  memoryMiB: 1024,
  dirtyIntensity: 0.1,
  profile: { kind: "constant", cpu: 50 },
} as const;

test("whoever decides and whatever the seed, it is the same load", () => {
  expect(loadHash({ ...options, algorithm: "none", seed: 7 })).toBe(loadHash(options));
  expect(loadHash(options)).toMatch(/^[0-9a-f]{16}$/);
});

test("all else makes another load", () => {
  const loads = [
    options,
    { ...options, hosts: 3 },
    { ...options, mean: 61 },
    { ...options, crashes: { periodS: 10, durationS: 5 } },
    { ...options, vms: [] },
    { ...options, vms: [vm] },
    { ...options, vms: [{ ...vm, memoryMiB: 512 }] },
    { ...options, vms: [], stays: [{ vm, arrivesS: 0, departsS: 10 }] },
  ];
  expect(new Set(loads.map(loadHash)).size).toBe(loads.length);
});
