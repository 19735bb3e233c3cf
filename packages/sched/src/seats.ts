import type { Model } from "./model.ts";

/** Which VM is on which host, and what follows for each host: where the local searches keep their placement. */
export class Seats {
  /** -1 for a VM that is nowhere. */
  readonly place: Int32Array;
  /** VMs of each host, in no order. */
  readonly members: readonly number[][];
  /** VMs that are on another host than their own, in no order; those that are started do not count. */
  readonly moved: number[] = [];
  readonly use: Float64Array;
  /** VMs of each host that are not at home there. */
  readonly arrivals: Int32Array;
  readonly #model: Model;
  /** Position of each VM in `members` and in `moved`. */
  readonly #slot: Int32Array;
  readonly #movedSlot: Int32Array;

  /** Every VM at home, or where a placement has it. */
  constructor(model: Model, placement: ArrayLike<number> = model.home) {
    this.#model = model;
    const { hostCount, vmCount, home } = model;
    this.place = home.slice();
    this.members = Array.from({ length: hostCount }, () => []);
    this.use = model.use.slice();
    this.arrivals = new Int32Array(hostCount);
    this.#slot = new Int32Array(vmCount);
    this.#movedSlot = new Int32Array(vmCount).fill(-1);
    for (let v = 0; v < vmCount; v += 1) if (home[v]! >= 0) this.#add(v, home[v]!);
    for (let v = 0; v < vmCount; v += 1) {
      if (placement[v] === home[v]) continue;
      if (home[v]! >= 0) this.leave(v);
      this.join(v, placement[v]!);
    }
  }

  /** A VM that is nowhere goes to the host. */
  join(v: number, host: number): void {
    this.place[v] = host;
    this.#add(v, host);
    this.#carry(host, v, 1);
    const home = this.#model.home[v]!;
    if (home === host) return;
    this.arrivals[host]! += 1;
    if (home < 0) return;
    this.#movedSlot[v] = this.moved.length;
    this.moved.push(v);
  }

  /** A VM leaves the host that it is on and is nowhere. */
  leave(v: number): void {
    const host = this.place[v]!;
    this.place[v] = -1;
    const members = this.members[host]!;
    const last = members.pop()!;
    if (last !== v) {
      members[this.#slot[v]!] = last;
      this.#slot[last] = this.#slot[v]!;
    }
    this.#carry(host, v, -1);
    const home = this.#model.home[v]!;
    if (home === host) return;
    this.arrivals[host]! -= 1;
    if (home >= 0) this.#forgetMoved(v);
  }

  #forgetMoved(v: number): void {
    const slot = this.#movedSlot[v]!;
    const last = this.moved.pop()!;
    if (last !== v) {
      this.moved[slot] = last;
      this.#movedSlot[last] = slot;
    }
    this.#movedSlot[v] = -1;
  }

  #add(v: number, host: number): void {
    const members = this.members[host]!;
    this.#slot[v] = members.length;
    members.push(v);
  }

  #carry(host: number, v: number, sign: number): void {
    const { dimensionCount, demand } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1)
      this.use[host * dimensionCount + d]! += sign * demand[v * dimensionCount + d]!;
  }
}
