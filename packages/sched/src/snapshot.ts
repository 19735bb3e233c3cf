import { amountOf, type Resources, totalResources } from "./resources.ts";

/** A VM as its host sees it at one instant. */
export interface VmSnapshot {
  /** The hypervisor's UUID. */
  readonly id: string;
  /** What it asks for now. */
  readonly demand: Resources;
  /** What a migration has to copy, in MiB (its whole memory, also where it uses less). */
  readonly memoryMiB: number;
  /** How fast it writes its memory now, in MiB/s. */
  readonly dirtyRateMiBPerS: number;
  /** False where it must stay: pinned, cooling after a move, in doubt, or already moving. */
  readonly movable: boolean;
}

/** A host as its daemon sees it at one instant: what a grant carries and what the solver reads. */
export interface HostSnapshot {
  readonly hostId: string;
  readonly capacity: Resources;
  readonly vms: readonly VmSnapshot[];
  /** Room promised to VMs that are on their way here, not yet in `vms`. */
  readonly reserved: Resources;
  /** What a migration to or from this host may use, in MiB/s. */
  readonly migrationMiBPerS: number;
}

/** What the VMs of a host ask for together, in transit included. */
export function demandOf(snapshot: HostSnapshot): Resources {
  const all = [snapshot.reserved];
  for (const vm of snapshot.vms) all.push(vm.demand);
  return totalResources(all);
}

/** Demand over capacity in the worst dimension; 0 for an empty host, infinite where something is asked of a capacity of 0. */
export function loadOf(snapshot: HostSnapshot): number {
  return worstLoad(demandOf(snapshot), snapshot.capacity).load;
}

/** The dimension with the highest load, and that load. Dimensions without a capacity do not count. */
export function worstLoad(demand: Resources, capacity: Resources): { dimension: string; load: number } {
  let worst = { dimension: "cpu", load: 0 };
  for (const dimension in capacity) {
    const asked = amountOf(demand, dimension, 0);
    const load = asked <= 0 ? 0 : asked / capacity[dimension]!;
    if (load > worst.load) worst = { dimension, load };
  }
  return worst;
}
