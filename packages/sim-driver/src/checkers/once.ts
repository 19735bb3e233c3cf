import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/**
 * Once: a VM never runs on two hosts, is never nowhere (it runs, or a complete copy waits for the word to run), and is never
 * copied twice at the same time. It reads the hypervisors, not the agents' word.
 */
export class Once extends Checker {
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    super();
    this.#simulation = simulation;
  }

  override stepped(_host: VirtualHost, nowMs: number): void {
    const runsOn = new Map<string, string>();
    const staged = new Set<string>();
    for (const { hypervisor } of this.#simulation.hosts) {
      for (const vm of hypervisor.running) {
        const other = runsOn.get(vm.id);
        if (other !== undefined) this.broken(nowMs, `VM ${vm.id} runs on ${other} and on ${hypervisor.hostId}`);
        runsOn.set(vm.id, hypervisor.hostId);
      }
      for (const { vm } of hypervisor.staged) staged.add(vm.id);
    }
    for (const vm of this.#simulation.vms) {
      if (!runsOn.has(vm.id) && !staged.has(vm.id)) this.broken(nowMs, `VM ${vm.id} is on no host`);
    }
    this.#checkCopies(nowMs);
  }

  #checkCopies(nowMs: number): void {
    const copied = new Set<string>();
    for (const { vm } of this.#simulation.migrations.jobs) {
      if (copied.has(vm.id)) this.broken(nowMs, `VM ${vm.id} is copied twice at the same time`);
      copied.add(vm.id);
    }
  }
}
