import { demandOf, type HostSnapshot, loadOf, type Move, preCopy, type Resources, type VmSnapshot } from "@dvms/sched";

/** Which VMs of an overloaded host are placed anew: enough for it to be cured, or all of them. */
export type Taken = "enough" | "all";

/**
 * First fit decreasing: VMs are taken off overloaded hosts, and each, the greatest demand first, goes to the first host
 * of the list that has room for it, its own among them. One without room anywhere stays.
 */
export function firstFit(snapshots: readonly HostSnapshot[], taken: Taken): readonly Move[] {
  const hosts = snapshots.map((snapshot) => new Bin(snapshot));
  const waiting: { readonly vm: VmSnapshot; readonly from: Bin }[] = [];
  for (const from of hosts) {
    if (loadOf(from.snapshot) <= fullLoad) continue;
    for (const vm of from.snapshot.vms) {
      if (!vm.movable || (taken === "enough" && from.fits({}))) continue;
      from.add(vm.demand, -1);
      waiting.push({ vm, from });
    }
  }
  waiting.sort((a, b) => (b.vm.demand.cpu ?? 0) - (a.vm.demand.cpu ?? 0));
  const moves: Move[] = [];
  for (const { vm, from } of waiting) {
    const to = hosts.find((host) => host.fits(vm.demand)) ?? from;
    to.add(vm.demand, 1);
    if (to !== from) moves.push(moveOf(moves.length, vm, from.snapshot, to.snapshot));
  }
  return moves;
}

/** A host that is being filled. */
class Bin {
  readonly snapshot: HostSnapshot;
  readonly #use = new Map<string, number>();

  constructor(snapshot: HostSnapshot) {
    this.snapshot = snapshot;
    for (const [name, amount] of Object.entries(demandOf(snapshot))) this.#use.set(name, amount);
  }

  add(demand: Resources, sign: 1 | -1): void {
    for (const [name, amount] of Object.entries(demand))
      this.#use.set(name, (this.#use.get(name) ?? 0) + sign * amount);
  }

  fits(demand: Resources): boolean {
    return Object.entries(this.snapshot.capacity).every(
      ([name, offered]) => (this.#use.get(name) ?? 0) + (demand[name] ?? 0) <= offered * fullLoad,
    );
  }
}

function moveOf(id: number, vm: VmSnapshot, source: HostSnapshot, target: HostSnapshot): Move {
  const bandwidthMiBPerS = Math.min(source.migrationMiBPerS, target.migrationMiBPerS);
  const { durationS } = preCopy({ memoryMiB: vm.memoryMiB, dirtyRateMiBPerS: vm.dirtyRateMiBPerS, bandwidthMiBPerS });
  return { id, vmId: vm.id, sourceId: source.hostId, targetId: target.hostId, after: [], estimateS: durationS };
}

/** All of the capacity, with what sums lose by rounding. */
const fullLoad = 1 + 1e-9;
