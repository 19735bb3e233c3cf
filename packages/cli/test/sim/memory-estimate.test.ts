import { expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import { memoryMBOf } from "../../src/sim/memory-estimate.ts";

test("the estimate grows with hosts and VMs, and is within what the largest runs may take", () => {
  const run = { ...experiments.vmplaces, algorithm: "dvms", vms: null, check: false, agent: {} } as const;
  expect(memoryMBOf({ ...run, hosts: 10_000 })).toBeLessThan(2_000);
  expect(memoryMBOf({ ...run, hosts: 100_000 })).toBeLessThan(12_000);
  expect(memoryMBOf({ ...run, hosts: 10, vmsPerHost: 1_000 })).toBeGreaterThan(memoryMBOf({ ...run, hosts: 10 }));
});
