import { expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import { memoryMBOf, memoryRefusal, refuseTooMany } from "../../src/sim/memory-estimate.ts";

test("the estimate grows with hosts and VMs, and is within what the largest runs may take", () => {
  const run = { ...experiments.vmplaces, algorithm: "dvms", vms: null, check: false, agent: {} } as const;
  expect(memoryMBOf({ ...run, hosts: 10_000 })).toBeLessThan(2_000);
  expect(memoryMBOf({ ...run, hosts: 100_000 })).toBeLessThan(12_000);
  expect(memoryMBOf({ ...run, hosts: 10, vmsPerHost: 1_000 })).toBeGreaterThan(memoryMBOf({ ...run, hosts: 10 }));
});

test("what would not fit is told with the estimate, before anything is made", () => {
  expect(memoryRefusal(12_000, 12_000)).toBeNull();
  expect(memoryRefusal(12_340, 8_000)).toMatchObject({
    exitCode: 1,
    message: "This run needs about 12.3 GB of memory and 8.0 GB are free: take fewer hosts or VMs.",
  });
  expect(() => refuseTooMany(10, 100)).not.toThrow();
  expect(() => refuseTooMany(100_000, 1e9)).toThrow("This run needs about 4006.2 GB of memory");
});
