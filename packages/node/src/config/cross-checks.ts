import type { ParsedConfig } from "./schema.ts";

/** What is wrong between values that are each in order; sentences without their full stop. */
export function crossFaults(config: ParsedConfig): string[] {
  const { scheduling, network, hypervisor, announce } = config;
  const faults: string[] = [];
  const check = (holds: boolean, sentence: string) => {
    if (!holds) faults.push(sentence);
  };
  check(
    scheduling.clearRatio < scheduling.overloadRatio,
    `scheduling.clearRatio is ${scheduling.clearRatio} and must be below scheduling.overloadRatio (${scheduling.overloadRatio}), or a host flaps between overloaded and calm`,
  );
  check(
    scheduling.targetRatio <= scheduling.overloadRatio,
    `scheduling.targetRatio is ${scheduling.targetRatio} and must not be above scheduling.overloadRatio (${scheduling.overloadRatio}), or help overloads the helper`,
  );
  check(
    scheduling.backoffMinS <= scheduling.backoffMaxS,
    `scheduling.backoffMinS is ${scheduling.backoffMinS} and must not be above scheduling.backoffMaxS (${scheduling.backoffMaxS})`,
  );
  check(
    network.suspectMs >= 2 * network.heartbeatMs,
    `network.suspectMs is ${network.suspectMs} and must be at least twice network.heartbeatMs (${network.heartbeatMs}), or one late answer makes a neighbour dead`,
  );
  check(
    network.leaseMs >= 4 * network.retryMs,
    `network.leaseMs is ${network.leaseMs} and must be at least four times network.retryMs (${network.retryMs}), or one lost message costs the lease`,
  );
  check(
    hypervisor.vms.length === 0 || hypervisor.vmsFile === null,
    "hypervisor.vms and hypervisor.vmsFile both name VMs; keep one of them",
  );
  check(
    announce === null || !/^\/ip[46]\/(0\.0\.0\.0|::)\//.test(announce),
    `announce is ${announce}, which nobody can dial; name the address under which other hosts reach this one`,
  );
  const ids = hypervisor.vms.map((vm) => vm.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  check(twice === undefined, `hypervisor.vms names the VM ${twice} twice; every VM has an id of its own`);
  return faults;
}
