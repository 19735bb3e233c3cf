import { createDemand, type Demand, type LoadVm } from "@dvms/load";
import type { VmSnapshot } from "@dvms/sched";
import type { VirtualHypervisor } from "./virtual-hypervisor.ts";

/** A simulated VM: what it is, what it asks for at this instant, and whose books that demand is in. */
export class VirtualVm {
  readonly load: LoadVm;
  /** The one hypervisor that accounts for its demand; null before the VM is placed. Only hypervisors write it. */
  account: VirtualHypervisor | null = null;
  /** True once somebody ended it. */
  ended = false;
  /** A pinned VM stays where it is. */
  pinned = false;
  readonly #demand: Demand;
  #cpu: number;
  #usedMiB: number;

  constructor(load: LoadVm) {
    this.load = load;
    this.#demand = createDemand(load.profile);
    const { cpu, usedMiB } = this.#demand.at(0);
    this.#cpu = cpu;
    this.#usedMiB = usedMiB ?? load.memoryMiB;
  }

  get id(): string {
    return this.load.id;
  }

  /** In percent of a core. */
  get cpu(): number {
    return this.#cpu;
  }

  /** Takes the demand of this instant of the load's time; returns when it changes next (Infinity: never). */
  advance(loadTimeS: number): number {
    const { cpu, usedMiB } = this.#demand.at(loadTimeS);
    this.#cpu = cpu;
    this.#usedMiB = usedMiB ?? this.load.memoryMiB;
    return this.#demand.nextChangeS(loadTimeS);
  }

  snapshot(bandwidthMiBPerS: number): VmSnapshot {
    const { id, memoryMiB, dirtyIntensity } = this.load;
    return {
      id,
      demand: { cpu: this.#cpu, memory: this.#usedMiB },
      memoryMiB,
      dirtyRateMiBPerS: dirtyIntensity * bandwidthMiBPerS * Math.min(1, this.#cpu / 100),
      movable: !this.pinned,
    };
  }
}
