import {
  type DemandProfile,
  type HostSize,
  type LoadVm,
  type Stay,
  seededUuid,
  vmplacesCount,
  vmplacesOnHosts,
} from "@dvms/load";
import type { ScenarioFile } from "./scenario-schema.ts";

/** Mean time between two new demands of a core, in seconds: that of the published experiment. */
const periodS = 300;
const defaultLaw = { mean: 60, sd: 20 };

/** What the VMs of the scenario's law ask for, and each core of those without a demand of their own. */
export function lawOf({ load, seed }: ScenarioFile): {
  readonly mean: number;
  readonly sd: number;
  readonly seed: number;
} {
  return { mean: load?.mean ?? defaultLaw.mean, sd: load?.sd ?? defaultLaw.sd, seed };
}

/** How many VMs `scenarioStays` gives. */
export function scenarioVmCount({ load, vms }: ScenarioFile, hosts: readonly HostSize[]): number {
  let count = 0;
  if (load !== undefined) for (const { cpu } of hosts) count += vmplacesCount(cpu, load.vmsPerHost);
  for (const vm of vms) count += vm.count;
  return count;
}

/** The VMs of a scenario but those of its traces: by the law on all hosts, and those that it names. */
export function scenarioStays(scenario: ScenarioFile, hosts: readonly HostSize[]): Stay[] {
  const { load } = scenario;
  const cpu = hosts.map((host) => host.cpu);
  const byLaw = load === undefined ? [] : vmplacesOnHosts(cpu, { vmsPerHost: load.vmsPerHost, ...lawOf(scenario) });
  const always = byLaw.map((vm) => ({ vm, arrivesS: 0, departsS: Number.POSITIVE_INFINITY }));
  return [...always, ...namedStays(scenario, hosts)];
}

function namedStays(scenario: ScenarioFile, hosts: readonly HostSize[]): Stay[] {
  const indexes = new Map(hosts.map(({ name }, index) => [name, index]));
  const stays: Stay[] = [];
  for (const entry of scenario.vms) {
    for (let number = 1; number <= entry.count; number++) {
      const index = stays.length;
      const name = entry.count === 1 ? entry.name : `${entry.name}-${number}`;
      const vm: LoadVm = {
        id: seededUuid(scenario.seed, "scenario-vm", index, name),
        name,
        hostIndex: entry.host === undefined ? index % hosts.length : indexes.get(entry.host)!,
        memoryMiB: entry.memoryMiB,
        dirtyIntensity: entry.dirtyShare,
        profile: profileOf(entry, index, scenario),
      };
      stays.push({ vm, arrivesS: entry.arrivesS, departsS: entry.departsS ?? Number.POSITIVE_INFINITY });
    }
  }
  return stays;
}

function profileOf(
  { cpu, changes, cores }: ScenarioFile["vms"][number],
  index: number,
  scenario: ScenarioFile,
): DemandProfile {
  if (cpu !== undefined) return { kind: "constant", cpu };
  if (changes !== undefined) {
    return { kind: "changes", atS: changes.map(([atS]) => atS), cpu: changes.map(([, value]) => value), usedMiB: null };
  }
  // A stream of its own: the VMs of the law count from 0.
  const core: DemandProfile = { kind: "vmplaces", ...lawOf(scenario), index: namedFrom + index, periodS };
  return { kind: "perCore", cores, core };
}

/** More than the law ever places. */
const namedFrom = 1_000_000_000;
