import type { Model } from "./model.ts";
import { Seats } from "./seats.ts";

/**
 * A complete placement that may break limits and rules, with the price of what it breaks: where the local search walks.
 * Every change is a shift of one VM; a swap is two.
 */
export class WalkState {
  readonly seats: Seats;
  readonly overHosts: number[] = [];
  /** Cost of what has moved. */
  cost = 0;
  /** VMs where they may not be, pairs of VMs that may not share a host but do, and VMs outside the group that most of their union are in. */
  faults = 0;
  readonly #model: Model;
  /** Excess of each host, as a share of its capacity summed over dimensions. */
  readonly #excess: Float64Array;
  readonly #overSlot: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    const { hostCount, vmCount, home } = model;
    this.seats = new Seats(model);
    this.#excess = new Float64Array(hostCount);
    this.#overSlot = new Int32Array(hostCount).fill(-1);
    for (let h = 0; h < hostCount; h += 1) this.#refresh(h);
    for (let v = 0; v < vmCount; v += 1)
      if (home[v]! >= 0) this.faults += this.#conflictsOn(v, home[v]!) / 2 + this.#isForbidden(v, home[v]!);
    for (const union of model.rules?.unions.keys() ?? []) this.faults += this.#straysOf(union, -1, -1);
  }

  /** Whether nothing is broken; VMs that run nowhere are the caller's to place first. */
  get isCure(): boolean {
    return this.overHosts.length === 0 && this.faults === 0;
  }

  /** Whether the VM may ever be on the host. */
  allows(v: number, host: number): boolean {
    const { rules } = this.#model;
    return rules === null || rules.allowed.allows(v, host);
  }

  costOfShift(v: number, target: number): number {
    const { home, moveCost } = this.#model;
    return (target === home[v] ? 0 : moveCost[v]!) - (this.seats.place[v] === home[v] ? 0 : moveCost[v]!);
  }

  /** Change of the excess if `gone` left the host and `come` arrived; -1 for nobody. */
  excessChange(host: number, gone: number, come: number): number {
    const { dimensionCount, demand, scale, fillTo, capacity, home } = this.#model;
    let arrivals = this.seats.arrivals[host]!;
    if (gone >= 0 && home[gone] !== host) arrivals -= 1;
    if (come >= 0 && home[come] !== host) arrivals += 1;
    const limits = arrivals > 0 ? fillTo : capacity;
    let excess = 0;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = host * dimensionCount + d;
      let use = this.seats.use[at]!;
      if (gone >= 0) use -= demand[gone * dimensionCount + d]!;
      if (come >= 0) use += demand[come * dimensionCount + d]!;
      const above = use - limits[at]!;
      if (above > 0) excess += above * scale[at]!;
    }
    return excess - this.#excess[host]!;
  }

  /** Change of the number of faults if the VM shifted and `gone` (-1 for nobody) were no longer on the target. */
  faultChange(v: number, target: number, gone: number): number {
    const { rules } = this.#model;
    if (rules === null) return 0;
    const exile = this.#isForbidden(v, target) - this.#isForbidden(v, this.seats.place[v]!);
    if (rules.named[v] === 0) return exile;
    let change =
      exile +
      this.#conflictsOn(v, target) -
      (this.seats.place[v]! < 0 ? 0 : this.#conflictsOn(v, this.seats.place[v]!));
    if (gone >= 0 && rules.conflicts[v]!.includes(gone)) change -= 1;
    for (const union of rules.unionsOf[v]!) change += this.#straysOf(union, v, target) - this.#straysOf(union, -1, -1);
    return change;
  }

  shift(v: number, target: number): void {
    const source = this.seats.place[v]!;
    this.faults += this.faultChange(v, target, -1);
    this.cost += this.costOfShift(v, target);
    if (source >= 0) this.seats.leave(v);
    this.seats.join(v, target);
    if (source >= 0) this.#refresh(source);
    this.#refresh(target);
  }

  #isForbidden(v: number, host: number): number {
    return host < 0 || this.allows(v, host) ? 0 : 1;
  }

  #conflictsOn(v: number, host: number): number {
    let count = 0;
    for (const other of this.#model.rules?.conflicts[v] ?? []) if (this.seats.place[other] === host) count += 1;
    return count;
  }

  /** VMs of a union that are not in the group of most of it, if `v` were on `host`. */
  #straysOf(union: number, v: number, host: number): number {
    const { vms, groupOf } = this.#model.rules!.unions[union]!;
    const counts = new Map<number, number>();
    let most = 0;
    for (const member of vms) {
      const at = member === v ? host : this.seats.place[member]!;
      const group = at < 0 ? -1 : groupOf[at]!;
      if (group < 0) continue;
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      most = Math.max(most, count);
    }
    return vms.length - most;
  }

  #refresh(host: number): void {
    this.#excess[host] = 0;
    this.#excess[host] = this.excessChange(host, -1, -1);
    const slot = this.#overSlot[host]!;
    if (this.#excess[host]! > 0 === slot >= 0) return;
    if (slot < 0) {
      this.#overSlot[host] = this.overHosts.length;
      this.overHosts.push(host);
      return;
    }
    const last = this.overHosts.pop()!;
    if (last !== host) {
      this.overHosts[slot] = last;
      this.#overSlot[last] = slot;
    }
    this.#overSlot[host] = -1;
  }
}
