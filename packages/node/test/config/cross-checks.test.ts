import { expect, test } from "vitest";
import { crossFaults } from "../../src/config/cross-checks.ts";
import { configSchema } from "../../src/config/schema.ts";

const vm = {
  id: "5ad64e3b-9f0e-4d49-8f9e-8f6b7b9a3d11",
  name: "vm-1",
  memoryMiB: 1024,
  dirtyIntensity: 0.1,
  profile: { kind: "constant", cpu: 60 },
};

test("the defaults agree with each other", () => {
  expect(crossFaults(configSchema.parse({ dataDir: "/x" }))).toEqual([]);
});

test.each([
  [{ scheduling: { clearRatio: 1 } }, "scheduling.clearRatio is 1 and must be below scheduling.overloadRatio (1)"],
  [
    { scheduling: { targetRatio: 1.1 } },
    "scheduling.targetRatio is 1.1 and must not be above scheduling.overloadRatio (1)",
  ],
  [
    { scheduling: { backoffMinS: 400 } },
    "scheduling.backoffMinS is 400 and must not be above scheduling.backoffMaxS (300)",
  ],
  [{ network: { suspectMs: 600 } }, "network.suspectMs is 600 and must be at least twice network.heartbeatMs (750)"],
  [{ network: { leaseMs: 600 } }, "network.leaseMs is 600 and must be at least four times network.retryMs (250)"],
  [{ hypervisor: { vms: [vm], vmsFile: "vms.json" } }, "hypervisor.vms and hypervisor.vmsFile both name VMs; keep one"],
  [{ hypervisor: { vms: [vm, vm] } }, `hypervisor.vms names the VM ${vm.id} twice`],
  [{ announce: "/ip4/0.0.0.0/tcp/7400" }, "announce is /ip4/0.0.0.0/tcp/7400, which nobody can dial; name the address"],
])("%j is refused", (change, sentence) => {
  const faults = crossFaults(configSchema.parse({ dataDir: "/x", ...change }));
  expect(faults).toEqual([expect.stringContaining(sentence)]);
});
