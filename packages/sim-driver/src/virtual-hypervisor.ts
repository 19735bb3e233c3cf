import { ViolationMeter, type ViolationTotals } from "@dvms/load";
import type { HostSnapshot, Resources, VmSnapshot } from "@dvms/sched";
import type { VirtualVm } from "./virtual-vm.ts";

export interface HypervisorOptions {
  readonly hostId: string;
  readonly capacity: Resources;
  readonly migrationMiBPerS: number;
  /** The load's time now. */
  loadTimeS(): number;
  /** Told whenever the VMs or the waiting copies change. */
  changed(hypervisor: VirtualHypervisor): void;
  /** Told when the last sample no longer holds. */
  outdated(): void;
  /** Told of each change of the demand in its books, in percent of a core, after it. */
  booked(hypervisor: VirtualHypervisor, demandCpu: number, change: DemandChange): void;
}

/** Why the demand in a host's books is another one now: a VM asks for more or less, came from a host, or left for one. */
export type DemandChange = "demand" | "arrived" | "left";

/** A complete, paused copy that waits for the word of its source. */
export interface StagedCopy {
  readonly migrationId: string;
  readonly vm: VirtualVm;
}

/**
 * The VMs of one simulated host, with the semantics of the daemon's hypervisor interface, and the books of their demand. A
 * VM's demand is in the books of its source until it has left, and of its target from then on, also while its copy waits
 * for the word to run: no demand is lost on the way.
 */
export class VirtualHypervisor {
  readonly hostId: string;
  readonly capacity: Resources;
  readonly migrationMiBPerS: number;
  readonly #loadTimeS: () => number;
  readonly #changed: HypervisorOptions["changed"];
  readonly #outdated: () => void;
  readonly #booked: HypervisorOptions["booked"];
  readonly #meter: ViolationMeter;
  readonly #running = new Map<string, VirtualVm>();
  readonly #staged = new Map<string, StagedCopy>();
  readonly #accounted = new Set<VirtualVm>();
  #snapshot: HostSnapshot | null = null;

  constructor(options: HypervisorOptions) {
    this.hostId = options.hostId;
    this.capacity = options.capacity;
    this.migrationMiBPerS = options.migrationMiBPerS;
    this.#loadTimeS = options.loadTimeS;
    this.#changed = options.changed;
    this.#outdated = options.outdated;
    this.#booked = options.booked;
    this.#meter = new ViolationMeter(options.capacity.cpu ?? 0, 0);
  }

  get running(): IterableIterator<VirtualVm> {
    return this.#running.values();
  }

  get staged(): IterableIterator<StagedCopy> {
    return this.#staged.values();
  }

  /** The VM if it runs here. */
  vm(vmId: string): VirtualVm | undefined {
    return this.#running.get(vmId);
  }

  /** What runs here now; the same object as long as nothing changes. */
  sample(): HostSnapshot {
    if (this.#snapshot !== null) return this.#snapshot;
    const { hostId, capacity, migrationMiBPerS } = this;
    const vms: VmSnapshot[] = [];
    for (const vm of this.#running.values()) vms.push(vm.snapshot(migrationMiBPerS));
    this.#snapshot = { hostId, capacity, vms, reserved: {}, migrationMiBPerS };
    return this.#snapshot;
  }

  /** The VM runs here from now on. */
  place(vm: VirtualVm): void {
    this.#running.set(vm.id, vm);
    this.take(vm);
    this.#changed(this);
  }

  /** The VM runs here no more. */
  release(vm: VirtualVm): void {
    this.#running.delete(vm.id);
    this.#outdate();
    this.#changed(this);
  }

  /** The VM ends here, for good. */
  destroy(vm: VirtualVm): void {
    vm.ended = true;
    this.#running.delete(vm.id);
    this.#accounted.delete(vm);
    vm.account = null;
    this.demandChanged();
    this.#changed(this);
  }

  /** True if a complete copy of the VM waits here. */
  hasStaged(vm: VirtualVm): boolean {
    for (const copy of this.#staged.values()) if (copy.vm === vm) return true;
    return false;
  }

  /** A complete copy of the VM waits here, paused. */
  stage(migrationId: string, vm: VirtualVm): void {
    this.#staged.set(migrationId, { migrationId, vm });
    this.#changed(this);
  }

  /** Runs the paused copy; true also if the VM runs already, false if there is none. */
  run(migrationId: string, vmId: string): boolean {
    const copy = this.#staged.get(migrationId);
    if (copy === undefined) return this.#running.has(vmId);
    this.#staged.delete(migrationId);
    this.place(copy.vm);
    return true;
  }

  /** Drops the paused copy, if there is one. */
  discard(migrationId: string): void {
    if (this.#staged.delete(migrationId)) this.#changed(this);
  }

  /** Takes the VM's demand into the books of this host, out of those that it was in. */
  take(vm: VirtualVm): void {
    const former = vm.account;
    const arrives = former !== null && former !== this;
    if (arrives) {
      former.#accounted.delete(vm);
      former.demandChanged("left");
    }
    vm.account = this;
    this.#accounted.add(vm);
    this.demandChanged(arrives ? "arrived" : "demand");
  }

  /** To be called at the very instant at which the demand of an accounted VM changes. */
  demandChanged(change: DemandChange = "demand"): void {
    this.#outdate();
    let cpu = 0;
    for (const vm of this.#accounted) cpu += vm.cpu;
    this.#meter.change(this.#loadTimeS(), cpu);
    this.#booked(this, cpu, change);
  }

  #outdate(): void {
    if (this.#snapshot === null) return;
    this.#snapshot = null;
    this.#outdated();
  }

  violation(): ViolationTotals {
    return this.#meter.read(this.#loadTimeS());
  }
}
