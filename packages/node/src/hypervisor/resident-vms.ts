import { createDemand, type Demand, type LoadVm } from "@dvms/load";
import type { Resources, VmSnapshot } from "@dvms/sched";
import type { HypervisorVm } from "../hypervisor.ts";

interface Resident {
  readonly vm: LoadVm;
  readonly demand: Demand;
  suspended: boolean;
}

/** The VMs of this host in memory, with what they ask for; the store has them on the disk. */
export class ResidentVms {
  readonly #residents = new Map<string, Resident>();
  readonly #migrationMiBPerS: number;

  constructor(vms: Iterable<LoadVm>, migrationMiBPerS: number) {
    this.#migrationMiBPerS = migrationMiBPerS;
    for (const vm of vms) this.add(vm);
  }

  add(vm: LoadVm): void {
    this.#residents.set(vm.id, { vm, demand: createDemand(vm.profile), suspended: false });
  }

  delete(vmId: string): void {
    this.#residents.delete(vmId);
  }

  get(vmId: string): LoadVm | undefined {
    return this.#residents.get(vmId)?.vm;
  }

  has(vmId: string): boolean {
    return this.#residents.has(vmId);
  }

  /**
   * Suspends or resumes. It is not written to the disk: a daemon that was killed runs none of its VMs, and when it is
   * back it runs every VM that is still its own.
   */
  setSuspended(vmId: string, suspended: boolean): void {
    const resident = this.#residents.get(vmId);
    if (resident) resident.suspended = suspended;
  }

  demands(): readonly Demand[] {
    return this.#sorted().map((resident) => resident.demand);
  }

  list(loadTimeS: number, started: boolean): readonly HypervisorVm[] {
    return this.#sorted().map((resident) => ({
      id: resident.vm.id,
      name: resident.vm.name,
      state: resident.suspended ? "paused" : "running",
      demand: resourcesOf(resident, loadTimeS, started),
      memoryMiB: resident.vm.memoryMiB,
    }));
  }

  snapshots(loadTimeS: number, started: boolean): readonly VmSnapshot[] {
    return this.#sorted().map((resident) => {
      const demand = resourcesOf(resident, loadTimeS, started);
      const dirtyRateMiBPerS = resident.vm.dirtyIntensity * this.#migrationMiBPerS * ((demand.cpu ?? 0) / 100);
      return { id: resident.vm.id, demand, memoryMiB: resident.vm.memoryMiB, dirtyRateMiBPerS, movable: true };
    });
  }

  #sorted(): Resident[] {
    return [...this.#residents.values()].sort((a, b) => (a.vm.id < b.vm.id ? -1 : 1));
  }
}

/** Before the load starts a VM uses its memory and no CPU. */
function resourcesOf({ vm, demand }: Resident, loadTimeS: number, started: boolean): Resources {
  const { cpu, usedMiB } = demand.at(loadTimeS);
  return { cpu: started ? cpu : 0, memory: usedMiB ?? vm.memoryMiB };
}
