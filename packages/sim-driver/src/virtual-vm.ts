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
  readonly #demand: Demand;
  #cpu: number;
  #usedMiB: number;
  #pinned = false;
  /** As it is now, and at which bandwidth; null until asked for again. */
  #snapshot: VmSnapshot | null = null;
  #bandwidthMiBPerS = 0;

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

  /** Takes the demand of this instant of the load's time; true if it is another one. */
  advance(loadTimeS: number): boolean {
    const { cpu, usedMiB } = this.#demand.at(loadTimeS);
    const memoryMiB = usedMiB ?? this.load.memoryMiB;
    if (cpu === this.#cpu && memoryMiB === this.#usedMiB) return false;
    this.#cpu = cpu;
    this.#usedMiB = memoryMiB;
    this.#snapshot = null;
    return true;
  }

  /** When the demand changes next after that instant of the load's time; Infinity: never. */
  nextChangeS(loadTimeS: number): number {
    return this.#demand.nextChangeS(loadTimeS);
  }

  /** A pinned VM stays where it is. */
  get pinned(): boolean {
    return this.#pinned;
  }

  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    this.#snapshot = null;
  }

  /** The same object as long as nothing changes. */
  snapshot(bandwidthMiBPerS: number): VmSnapshot {
    if (this.#snapshot !== null && this.#bandwidthMiBPerS === bandwidthMiBPerS) return this.#snapshot;
    this.#bandwidthMiBPerS = bandwidthMiBPerS;
    const { id, memoryMiB, dirtyIntensity } = this.load;
    this.#snapshot = {
      id,
      demand: { cpu: this.#cpu, memory: this.#usedMiB },
      memoryMiB,
      dirtyRateMiBPerS: dirtyIntensity * bandwidthMiBPerS * Math.min(1, this.#cpu / 100),
      movable: !this.pinned,
    };
    return this.#snapshot;
  }
}
