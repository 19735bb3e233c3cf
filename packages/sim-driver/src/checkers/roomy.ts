import type { Effect } from "@dvms/protocol";
import { hardResources, type Resources, totalResources } from "@dvms/sched";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import type { VirtualVm } from "../virtual-vm.ts";
import { Checker } from "./checker.ts";

/**
 * Roomy: when a copy begins, its target has room in every hard resource for what runs there, what waits there, what is on
 * its way there, and the VM itself. Read from the hypervisors, not from what the agents reserved.
 */
export class Roomy extends Checker {
  protected readonly invariant = "roomy";
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    super();
    this.#simulation = simulation;
  }

  override effect(source: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind !== "migrate") return;
    const target = this.#simulation.hostById(effect.target.id);
    const vm = source.hypervisor.vm(effect.vmId);
    if (target === undefined || vm === undefined) return;
    const demand = this.#demandWith(target, vm);
    for (const name of hardResources) {
      const room = target.hypervisor.capacity[name] ?? Number.POSITIVE_INFINITY;
      if ((demand[name] ?? 0) > room) {
        this.broken(
          nowMs,
          `host ${target.ref.id} has ${room} of ${name} and would hold ${demand[name]} with VM ${vm.id}`,
        );
      }
    }
  }

  #demandWith(target: VirtualHost, arriving: VirtualVm): Resources {
    const there = new Set<VirtualVm>([arriving, ...target.hypervisor.running]);
    for (const { vm } of target.hypervisor.staged) there.add(vm);
    for (const job of this.#simulation.migrations.jobs) if (job.target === target) there.add(job.vm);
    return totalResources(Array.from(there, (vm) => vm.snapshot(target.hypervisor.migrationMiBPerS).demand));
  }
}
