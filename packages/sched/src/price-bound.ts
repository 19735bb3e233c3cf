import { SubsetFinder } from "./best-subset.ts";
import type { Model } from "./model.ts";

/**
 * A lower bound for the cost of any cure that sees both sides: what overloaded hosts must send, and what the others can
 * take without sending themselves, VM by VM. Lagrangian relaxation of "every VM is somewhere" with one price per VM: given
 * the prices, each host takes on its own the set of VMs that earns it most (its own VMs at their price, others at their
 * price less the cost of moving), within its capacity in every dimension. The sum of the prices less what all hosts earn
 * is a bound (Fisher 1981; for assignment with knapsacks, Martello & Toth 1990, chapter 7). Prices that nobody wants to
 * pay rise, those that several pay fall (subgradient steps of Polyak's length). With every price at the cost of the move
 * the bound is the sum of the covers, so it starts where the search's own bound is, and only rises.
 */
export class PriceBound {
  /** The best bound so far. */
  best = 0;
  rounds = 0;
  /** Effort so far, in steps of the local search. */
  work = 0;
  /** By VM: a host that wants it at the latest prices, its own if that is among them; -1 if none does. */
  readonly takers: Int32Array;
  #model: Model;
  #prices: Float64Array;
  #bestPrices: Float64Array;
  #slope: Float64Array;
  #finder: SubsetFinder;
  /** VMs whose place is not fixed. */
  #free: number[] = [];
  #rooms: Float64Array;
  /** Of the host that is looked at. */
  #room: Float64Array;
  #count = 0;
  #items: Int32Array;
  #values: Float64Array;
  #sizes: Float64Array;
  #taken: Int32Array;
  /** Any prices give a bound; without an end to them rounding would eat it. */
  #priceMax: number;
  #boldness = 1;
  #sinceBetter = 0;

  constructor(model: Model) {
    const { vmCount, dimensionCount, moveCost, home } = model;
    this.#model = model;
    this.takers = new Int32Array(vmCount).fill(-1);
    this.#prices = moveCost.slice();
    this.#slope = new Float64Array(vmCount);
    this.#taken = new Int32Array(vmCount);
    const fixed = new Uint8Array(vmCount).fill(1);
    for (const vms of model.movableOf) for (const v of vms) fixed[v] = 0;
    for (let v = 0; v < vmCount; v += 1) if (home[v]! < 0) fixed[v] = 0;
    for (let v = 0; v < vmCount; v += 1) if (fixed[v] === 0) this.#free.push(v);
    this.#bestPrices = this.#prices.slice();
    this.#priceMax = priceFactorMax * moveCost.reduce((most, cost) => Math.max(most, cost), 1);
    this.#rooms = this.#roomsWithoutFree();
    const count = this.#free.length;
    this.#finder = new SubsetFinder(count, dimensionCount);
    this.#room = new Float64Array(dimensionCount);
    this.#items = new Int32Array(count);
    this.#values = new Float64Array(count);
    this.#sizes = new Float64Array(count * dimensionCount);
  }

  /** Rounds of raising and lowering the prices, for that much work, until the bound is at `goal` (the cost of the best cure known) or it is told to stop. */
  run(workMax: number, goal: number, shouldStop: () => boolean): void {
    const end = this.work + workMax;
    while (this.work < end && this.best < goal && !this.isSettled && !shouldStop()) {
      this.rounds += 1;
      const bound = this.#evaluate();
      if (bound > this.best) {
        this.#sinceBetter = bound > this.best + Math.abs(this.best) * 1e-4 ? 0 : this.#sinceBetter + 1;
        this.best = bound;
        this.#bestPrices.set(this.#prices);
      } else this.#sinceBetter += 1;
      if (this.#sinceBetter > patience) {
        this.#boldness *= 0.6;
        this.#sinceBetter = 0;
        this.#prices.set(this.#bestPrices);
        continue;
      }
      this.#follow(bound, Number.isFinite(goal) ? goal : this.best * 1.1 + 1);
    }
  }

  /** Whether further rounds would hardly raise the bound. */
  get isSettled(): boolean {
    return this.#boldness <= boldnessMin;
  }

  /**
   * Closes the pairs of VM and host that no cure of cost `goal` or less has: with the VM forced onto the host, the bound is
   * above the goal (reduced-cost fixing). The bound itself rises from then on, and the exact search has less to try. True
   * if it closed any.
   */
  close(goal: number, shouldStop: () => boolean): boolean {
    const { hostCount, vmCount } = this.#model;
    this.#prices.set(this.#bestPrices);
    const closed = this.#model.closed ?? new Uint8Array(vmCount * hostCount);
    let count = 0;
    for (let h = 0; h < hostCount && !shouldStop(); h += 1) {
      const threshold = this.#earnings(h, -1) - (goal - this.best) - goal * roundingRatio - valueMin;
      for (const v of this.#free) {
        if (closed[v * hostCount + h] === 1 || this.#earnings(h, v) >= threshold) continue;
        closed[v * hostCount + h] = 1;
        count += 1;
      }
    }
    this.#model.closed = closed;
    if (count > 0) this.#boldness = Math.max(this.#boldness, boldnessAgain);
    return count > 0;
  }

  /** Without free VMs. A host that has none to lose may be above its capacity only if it never receives: it earns nothing then. */
  #roomsWithoutFree(): Float64Array {
    const { use, capacity, dimensionCount, demand, home } = this.#model;
    const rooms = new Float64Array(use.length);
    for (let at = 0; at < use.length; at += 1) rooms[at] = capacity[at]! - use[at]!;
    for (const v of this.#free) {
      if (home[v]! < 0) continue;
      for (let d = 0; d < dimensionCount; d += 1)
        rooms[home[v]! * dimensionCount + d]! += demand[v * dimensionCount + d]!;
    }
    return rooms;
  }

  #evaluate(): number {
    let bound = 0;
    this.#taken.fill(0);
    this.takers.fill(-1);
    for (const v of this.#free) bound += this.#prices[v]!;
    for (let h = 0; h < this.#model.hostCount; h += 1) {
      bound -= this.#earnings(h, -1);
      for (let i = 0; i < this.#count; i += 1) {
        if (this.#finder.chosen[i] === 0) continue;
        const v = this.#items[i]!;
        this.#taken[v]! += 1;
        if (this.takers[v]! < 0 || this.#model.home[v] === h) this.takers[v] = h;
      }
    }
    return bound - Math.abs(bound) * roundingRatio;
  }

  /**
   * What the host earns at most at these prices, with VM `forced` on it unless that is -1. It may fill to its capacity:
   * relaxing `fillTo` keeps the bound valid. Afterwards the first `#count` items are the VMs that it was offered.
   */
  #earnings(host: number, forced: number): number {
    const { dimensionCount, demand } = this.#model;
    const room = this.#room;
    for (let d = 0; d < dimensionCount; d += 1) {
      room[d] = this.#rooms[host * dimensionCount + d]! - (forced < 0 ? 0 : demand[forced * dimensionCount + d]!);
      if (forced >= 0 && room[d]! < 0) return Number.NEGATIVE_INFINITY;
    }
    let count = 0;
    for (const v of this.#free) {
      const value = this.#valueOf(v, host);
      if (v === forced || value <= valueMin || !this.#isOffered(v, host)) continue;
      this.#items[count] = v;
      this.#values[count] = value;
      for (let d = 0; d < dimensionCount; d += 1)
        this.#sizes[count * dimensionCount + d] = demand[v * dimensionCount + d]!;
      count += 1;
    }
    this.#count = count;
    const earned = this.#finder.find(count, this.#values, this.#sizes, room, nodesMax);
    this.work += this.#free.length * workPerVm + count * workPerItem + this.#finder.nodes * workPerNode;
    return earned + valueMin * this.#free.length + (forced < 0 ? 0 : this.#valueOf(forced, host));
  }

  #valueOf(v: number, host: number): number {
    const { home, moveCost } = this.#model;
    return this.#prices[v]! - (home[v] === host ? 0 : moveCost[v]!);
  }

  /** Whether the host may take the VM: by the rules, by what is closed, and by its size. */
  #isOffered(v: number, host: number): boolean {
    const { dimensionCount, demand, rules, hostCount, closed } = this.#model;
    if (rules !== null && !rules.allowed.allows(v, host)) return false;
    if (closed !== null && closed[v * hostCount + host] === 1) return false;
    for (let d = 0; d < dimensionCount; d += 1) if (demand[v * dimensionCount + d]! > this.#room[d]!) return false;
    return true;
  }

  #follow(bound: number, goal: number): void {
    let norm = 0;
    for (const v of this.#free) {
      const lack = 1 - this.#taken[v]!;
      // A VM nobody pays for at home at a price of zero is no lack: its price cannot fall further.
      const slope = lack < 0 && this.#prices[v]! <= 0 ? 0 : lack;
      this.#slope[v] = slope + inertia * this.#slope[v]!;
      norm += this.#slope[v]! * this.#slope[v]!;
    }
    if (norm === 0) return;
    const step = (this.#boldness * Math.max(goal - bound, goal * 1e-3)) / norm;
    for (const v of this.#free) {
      const price = this.#prices[v]! + step * this.#slope[v]!;
      this.#prices[v] = Math.min(this.#priceMax, Math.max(0, price));
    }
  }
}

/** What things cost in steps of the local search (about 0.2 microseconds). */
const [workPerVm, workPerItem, workPerNode] = [0.03, 2, 0.5];
const nodesMax = 3_000;
const priceFactorMax = 100;
/** Share of the bound that is given up for the rounding of its sums. */
const roundingRatio = 1e-10;
const inertia = 0.5;
const patience = 8;
const boldnessMin = 1e-3;
const boldnessAgain = 0.3;
/** Values below are left out of the knapsacks, and allowed for in the bound. */
const valueMin = 1e-9;
