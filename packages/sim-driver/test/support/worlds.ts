import type { LoadVm } from "@dvms/load";
import type { AgentConfig } from "@dvms/protocol";
import {
  checkInvariants,
  type ExperimentOptions,
  Simulation,
  type SimulationOptions,
  simulationOptions,
} from "@dvms/sim-driver";

/** The demo's scenario, small enough for a test. */
export const demo: ExperimentOptions = {
  algorithm: "dvms",
  hosts: 12,
  vmsPerHost: 10,
  mean: 66,
  sd: 20,
  capacity: 700,
  seconds: 400,
  seed: 7,
  vms: null,
  check: true,
  agent: {},
};

/** A VM that asks for these percents of a core, five seconds each, and then for the last one for ever. */
export function vm(name: string, hostIndex: number, ...cpu: number[]): LoadVm {
  const profile = { kind: "steps", stepS: 5, cpu, usedMiB: null } as const;
  return { id: `vm-${name}`, name, hostIndex, memoryMiB: 1024, dirtyIntensity: 0, profile };
}

/** Hosts with exactly these VMs and the invariants of real agents watched; the CPU capacity is 100. */
export function world(
  hosts: number,
  vms: readonly LoadVm[],
  change: Partial<SimulationOptions> = {},
  agent: Partial<AgentConfig> = {},
): Simulation {
  const options = simulationOptions({ ...demo, hosts, vms, capacity: 100, agent });
  const simulation = new Simulation({ ...options, ...change });
  // An agent that follows a test's script keeps no rules.
  if (change.createAgent === undefined) checkInvariants(simulation);
  return simulation;
}

/** Names of the VMs that run on each host, sorted. */
export function residents(simulation: Simulation): string[][] {
  return simulation.hosts.map((host) => Array.from(host.hypervisor.running, (vm) => vm.load.name).sort());
}
