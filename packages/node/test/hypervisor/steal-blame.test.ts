import { expect, test } from "vitest";
import { stealBlame } from "../../src/hypervisor/steal-blame.ts";

test.each([
  ["VMs alone on a full host wait for each other", 390, 400, 0.975],
  ["VMs beside a build that keeps the machine busy wait for the build", 30, 200, 0.15],
  ["counters that are a little apart make no more than all of it", 110, 100, 1],
  ["a kernel that tells nothing", 30, null, 1],
  ["a machine at rest", 0, 0, 1],
])("%s", (_case, used, busy, blame) => {
  expect(stealBlame(used, busy)).toBeCloseTo(blame);
});
