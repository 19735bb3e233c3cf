import type { LoadVm } from "./load-vm.ts";
import { createRandom } from "./random.ts";
import { seededUuid } from "./uuid.ts";

export interface VmplacesOptions {
  readonly hosts: number;
  readonly vmsPerHost: number;
  /** Mean and standard deviation of a new demand, in percent of a core. */
  readonly mean: number;
  readonly sd: number;
  readonly seed: number;
}

/** Mean time between two new demands of one VM, in seconds. */
export const vmplacesPeriodS = 300;

/** Dirty rates at full CPU share, as shares of the migration bandwidth; each as likely as any other. */
export const vmplacesDirtyIntensities: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5];

export const vmplacesMemoryMiB = 1024;

/**
 * The load of the published experiment (Lebre, Pastor, Südholt: VMPlaceS, 2015): VMs of one core and 1 GiB, placed
 * round-robin. It draws one Poisson process of rate n/300 s and picks a VM uniformly at each instant; that is the same law
 * as a process of its own of mean period 300 s for every VM, which can move from host to host with its VM.
 */
export function vmplacesLoad(options: VmplacesOptions): LoadVm[] {
  const vms: LoadVm[] = [];
  for (let index = 0; index < options.hosts * options.vmsPerHost; index++) vms.push(vmplacesVm(options, index));
  return vms;
}

/** Capacity of a host of the published experiment, in percent of a core. */
const vmplacesHostCpu = 700;

/** VMs on a host of any capacity, in percent of a core: `vmsPerHost` on one of 700 %, in proportion on others. */
export function vmplacesCount(cpu: number, vmsPerHost: number): number {
  return Math.round((vmsPerHost * cpu) / vmplacesHostCpu);
}

/** That load on hosts of any sizes, given by their capacities: `vmplacesCount` on each. */
export function vmplacesOnHosts(cpu: readonly number[], options: Omit<VmplacesOptions, "hosts">): LoadVm[] {
  const vms: LoadVm[] = [];
  for (const [hostIndex, capacity] of cpu.entries()) {
    const count = vmplacesCount(capacity, options.vmsPerHost);
    for (let number = 0; number < count; number++)
      vms.push({ ...vmplacesVm({ ...options, hosts: cpu.length }, vms.length), hostIndex });
  }
  return vms;
}

function vmplacesVm({ hosts, mean, sd, seed }: VmplacesOptions, index: number): LoadVm {
  return {
    id: seededUuid(seed, "vm", index),
    name: `vm-${index}`,
    hostIndex: index % hosts,
    memoryMiB: vmplacesMemoryMiB,
    dirtyIntensity: createRandom(seed, "dirty", index).pick(vmplacesDirtyIntensities),
    profile: { kind: "vmplaces", seed, index, mean, sd, periodS: vmplacesPeriodS },
  };
}
