import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import type { VirtualHypervisor } from "../virtual-hypervisor.ts";
import type { VirtualVm } from "../virtual-vm.ts";
import { Checker } from "./checker.ts";

/**
 * Once: a VM never runs on two hosts, is never nowhere (it runs, or a complete copy waits for the word to run), and is never
 * copied twice at the same time. It reads the hypervisors, not the agents' word, and looks only at those that changed.
 */
export class Once extends Checker {
  protected readonly invariant = "once";
  readonly #simulation: Simulation;
  readonly #changed = new Set<VirtualHypervisor>();
  /** The VMs that ran on each host, or waited there, when it was looked at last. */
  readonly #seen = new Map<VirtualHypervisor, readonly VirtualVm[]>();
  readonly #runsOn = new Map<VirtualVm, VirtualHypervisor>();

  constructor(simulation: Simulation) {
    super();
    this.#simulation = simulation;
    for (const { hypervisor } of simulation.hosts) this.#changed.add(hypervisor);
    this.#look(simulation.timeline.nowMs);
    simulation.onPlacement((hypervisor) => this.#changed.add(hypervisor));
  }

  override stepped(_host: VirtualHost, nowMs: number): void {
    if (this.#changed.size > 0) this.#look(nowMs);
    if (this.#simulation.migrations.running > 1) this.#checkCopies(nowMs);
  }

  #look(nowMs: number): void {
    const former = new Set<VirtualVm>();
    for (const hypervisor of this.#changed) {
      for (const vm of this.#seen.get(hypervisor) ?? []) {
        if (this.#runsOn.get(vm) === hypervisor && hypervisor.vm(vm.id) === undefined) this.#runsOn.delete(vm);
        former.add(vm);
      }
    }
    for (const hypervisor of this.#changed) {
      const there = [...hypervisor.running];
      for (const vm of there) {
        const other = this.#runsOn.get(vm);
        if (other !== undefined && other !== hypervisor)
          this.broken(nowMs, `VM ${vm.id} runs on ${other.hostId} and on ${hypervisor.hostId}`);
        this.#runsOn.set(vm, hypervisor);
      }
      for (const { vm } of hypervisor.staged) there.push(vm);
      this.#seen.set(hypervisor, there);
    }
    this.#changed.clear();
    for (const vm of former) {
      if (!this.#runsOn.has(vm) && !vm.ended && !this.#isStaged(vm)) this.broken(nowMs, `VM ${vm.id} is on no host`);
    }
  }

  #isStaged(vm: VirtualVm): boolean {
    return this.#simulation.hosts.some(({ hypervisor }) => hypervisor.hasStaged(vm));
  }

  #checkCopies(nowMs: number): void {
    const copied = new Map<VirtualVm, string>();
    for (const { vm, migrationId } of this.#simulation.migrations.jobs) {
      const other = copied.get(vm);
      if (other !== undefined)
        this.broken(nowMs, `VM ${vm.id} is copied twice at the same time, in ${other} and ${migrationId}`);
      copied.set(vm, migrationId);
    }
  }
}
