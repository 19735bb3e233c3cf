import type { Instance } from "@dvms/sched";
import { expect, test } from "vitest";
import { loadCpsat } from "../../src/solver/cpsat-oracle.ts";

const host = { capacity: [10], fillTo: [10], base: [0], migrationMiBPerS: 1 };
const vm = { demand: [4], memoryMiB: 8, dirtyRateMiBPerS: 0, movable: true };
/** Three VMs of 4 on the first of three hosts of 10. */
const crowded: Instance = {
  dimensions: [{ name: "cpu", hard: false }],
  hosts: ["a", "b", "c"].map((id) => ({ ...host, id })),
  vms: ["1", "2", "3"].map((id) => ({ ...vm, id, host: 0 })),
  rules: [],
};
const oracle = await loadCpsat();
const best = async (change: Partial<Instance>): Promise<number | null> =>
  (await oracle({ ...crowded, ...change }, 5_000)).best;

test("one VM has to leave a crowded host", async () => {
  expect(await best({})).toBe(8);
});

test("what a rule asks is paid for", async () => {
  expect(await best({ rules: [{ kind: "spread", vms: [0, 1, 2], continuous: false }] })).toBe(16);
  expect(await best({ rules: [{ kind: "offline", hosts: [0] }] })).toBe(24);
  expect(await best({ rules: [{ kind: "among", vms: [0, 1], groups: [[1], [2]] }] })).toBe(16);
  expect(await best({ rules: [{ kind: "lonely", vms: [0] }] })).toBe(8);
  expect(await best({ rules: [{ kind: "gather", vms: [0, 1, 2] }] })).toBe(null);
  expect(await best({ rules: [{ kind: "quarantine", hosts: [0] }] })).toBe(null);
});

test("headroom binds only who receives", async () => {
  const vms = crowded.vms.map((each, v) => (v === 2 ? { ...each, host: 1 } : each));
  const hosts = crowded.hosts.map((each) => ({ ...each, fillTo: [7] }));
  // The first host is at 8 of 10: more than it may be filled to, but it does not receive.
  expect(await best({ vms, hosts })).toBe(0);
  expect(await best({ hosts })).toBe(8);
});
