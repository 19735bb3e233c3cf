import type { LoadVm, Stay } from "@dvms/load";
import type { Simulation } from "./simulation.ts";
import type { VirtualHost } from "./virtual-host.ts";
import type { VirtualVm } from "./virtual-vm.ts";

/** A VM that cannot leave now, since its copy is complete somewhere, is asked again so much later. */
const againMs = 1_000;

/**
 * VMs that come and go while the load runs, as an operator starts and ends them: the daemons see them in their samples. A VM
 * starts on the first host from its own on that is up and has room for its memory, beside the VMs that are there or on their
 * way; one that fits nowhere is refused, and never comes.
 */
export class Comings {
  readonly #simulation: Simulation;
  /** The latest first. */
  readonly #arrivals: Stay[];
  readonly #down = new Set<VirtualHost>();
  #startMs = 0;
  #arrived = 0;
  #departed = 0;
  #refused = 0;

  /** Those of `stays` that are there from the start must be in the simulation already. */
  constructor(simulation: Simulation, stays: readonly Stay[]) {
    this.#simulation = simulation;
    this.#arrivals = stays.filter(({ arrivesS }) => arrivesS > 0).sort((a, b) => b.arrivesS - a.arrivesS);
    simulation.onPower((host, isUp) => (isUp ? this.#down.delete(host) : this.#down.add(host)));
    const leaving = new Map(stays.map((stay) => [stay.vm.id, stay]));
    this.#startMs = simulation.timeline.nowMs;
    for (const vm of simulation.vms) {
      const stay = leaving.get(vm.id);
      if (stay !== undefined) this.#departAt(stay.departsS, vm);
    }
    this.#waitForNext();
  }

  get figures(): { readonly vmsArrived: number; readonly vmsDeparted: number; readonly vmsRefused: number } {
    return { vmsArrived: this.#arrived, vmsDeparted: this.#departed, vmsRefused: this.#refused };
  }

  #waitForNext(): void {
    const next = this.#arrivals.at(-1);
    if (next === undefined) return;
    this.#simulation.timeline.at(this.#startMs + next.arrivesS * 1000, () => {
      this.#arrivals.pop();
      this.#arrive(next);
      this.#waitForNext();
    });
  }

  #arrive({ vm, departsS }: Stay): void {
    const host = this.#hostFor(vm);
    if (host === null) {
      this.#refused++;
      return;
    }
    this.#arrived++;
    this.#departAt(departsS, this.#simulation.addVm({ ...vm, hostIndex: host.index }));
  }

  #hostFor({ hostIndex, memoryMiB }: LoadVm): VirtualHost | null {
    const { hosts } = this.#simulation;
    for (let step = 0; step < hosts.length; step++) {
      const host = hosts[(hostIndex + step) % hosts.length]!;
      if (!this.#down.has(host) && this.#roomMiB(host) >= memoryMiB) return host;
    }
    return null;
  }

  #roomMiB(host: VirtualHost): number {
    let roomMiB = host.hypervisor.capacity.memory ?? 0;
    for (const { load } of host.hypervisor.running) roomMiB -= load.memoryMiB;
    for (const { vm } of host.hypervisor.staged) roomMiB -= vm.load.memoryMiB;
    for (const { target, vm } of this.#simulation.migrations.jobs)
      if (target === host && !host.hypervisor.hasStaged(vm)) roomMiB -= vm.load.memoryMiB;
    return roomMiB;
  }

  #departAt(departsS: number, vm: VirtualVm): void {
    if (departsS < Number.POSITIVE_INFINITY)
      this.#simulation.timeline.at(this.#startMs + departsS * 1000, () => this.#depart(vm));
  }

  #depart(vm: VirtualVm): void {
    const { timeline } = this.#simulation;
    const host = this.#simulation.hostById(vm.account?.hostId ?? "");
    if (host?.hypervisor.vm(vm.id) === vm) this.#simulation.removeVm(host, vm);
    if (vm.ended) this.#departed++;
    else timeline.at(timeline.nowMs + againMs, () => this.#depart(vm));
  }
}
