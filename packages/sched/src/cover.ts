import type { Model } from "./model.ts";

/**
 * The cheapest set of VMs whose departure frees what a host needs in every dimension: a minimum knapsack cover. Its cost
 * is a lower bound for what any cure must move off this host, and its VMs are the ones that the search tries first.
 *
 * Branch and bound over the VMs in order of cost per unit of relief; the bound is the fractional cover of the surrogate
 * constraint (the sum over dimensions of relief as a share of the need, each share cut at 1). One object is reused for
 * all covers of a search, so that a cover allocates nothing.
 */
export class CoverFinder {
  /** Cost of the last cover found; infinite if all candidates together do not free enough. */
  cost = 0;
  /** The VM of the last cover that frees the most; -1 if the cover is empty or impossible. */
  largest = -1;
  #model: Model;
  #items: Int32Array;
  #relief: Float64Array;
  #count = 0;
  /** What is still needed, by depth and dimension. */
  #need: Float64Array;
  #taken: Uint8Array;
  #best = Number.POSITIVE_INFINITY;
  #bestLargest = -1;
  #nodes = 0;

  constructor(model: Model) {
    this.#model = model;
    const itemsMax = Math.max(0, ...model.movableOf.map((vms) => vms.length));
    this.#items = new Int32Array(itemsMax);
    this.#relief = new Float64Array(itemsMax);
    this.#need = new Float64Array((itemsMax + 1) * model.dimensionCount);
    this.#taken = new Uint8Array(itemsMax);
  }

  /** Where the caller writes what is needed, by dimension, before `find`; not positive where nothing is. */
  get need(): Float64Array {
    return this.#need;
  }

  /** Finds the cover among the VMs of `candidates` that `allowed` (indexed by VM) marks with 0. */
  find(candidates: readonly number[], allowed: Int8Array): void {
    const { dimensionCount } = this.#model;
    this.cost = 0;
    this.largest = -1;
    let dimensions = 0;
    for (let d = 0; d < dimensionCount; d += 1) if (this.#need[d]! > 0) dimensions += 1;
    if (dimensions === 0) return;
    this.#collect(candidates, allowed);
    this.#best = Number.POSITIVE_INFINITY;
    this.#bestLargest = -1;
    this.#nodes = 0;
    if (this.#isReachable()) this.#descend(0, 0, dimensions);
    this.cost = this.#best;
    this.largest = this.#bestLargest;
    // Cut short, the best set found is no bound any more, but the fractional cover still is.
    if (this.#nodes > nodesMax) this.cost = this.#fractional(0, dimensions);
  }

  /** Lists the VMs that help, cheapest relief first. */
  #collect(candidates: readonly number[], allowed: Int8Array): void {
    const { dimensionCount, demand, moveCost } = this.#model;
    this.#count = 0;
    for (const v of candidates) {
      if (allowed[v] !== 0) continue;
      let relief = 0;
      for (let d = 0; d < dimensionCount; d += 1) {
        const need = this.#need[d]!;
        if (need > 0) relief += Math.min(demand[v * dimensionCount + d]!, need) / need;
      }
      if (relief <= 0) continue;
      const price = moveCost[v]! / relief;
      let at = this.#count;
      while (at > 0 && moveCost[this.#items[at - 1]!]! / this.#relief[at - 1]! > price) {
        this.#items[at] = this.#items[at - 1]!;
        this.#relief[at] = this.#relief[at - 1]!;
        at -= 1;
      }
      this.#items[at] = v;
      this.#relief[at] = relief;
      this.#count += 1;
    }
  }

  #isReachable(): boolean {
    const { dimensionCount, demand } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      let left = this.#need[d]!;
      for (let i = 0; i < this.#count && left > 0; i += 1) left -= demand[this.#items[i]! * dimensionCount + d]!;
      if (left > 0) return false;
    }
    return true;
  }

  #descend(depth: number, cost: number, reliefLeft: number): void {
    this.#nodes += 1;
    if (this.#nodes > nodesMax) return;
    const { dimensionCount, demand, moveCost } = this.#model;
    const now = depth * dimensionCount;
    let met = true;
    for (let d = 0; d < dimensionCount; d += 1) if (this.#need[now + d]! > 0) met = false;
    if (met) {
      if (cost < this.#best) this.#accept(depth, cost);
      return;
    }
    if (depth === this.#count || cost + this.#fractional(depth, reliefLeft) >= this.#best) return;
    const v = this.#items[depth]!;
    const next = now + dimensionCount;
    for (let d = 0; d < dimensionCount; d += 1)
      this.#need[next + d] = this.#need[now + d]! - demand[v * dimensionCount + d]!;
    this.#taken[depth] = 1;
    this.#descend(depth + 1, cost + moveCost[v]!, reliefLeft - this.#relief[depth]!);
    for (let d = 0; d < dimensionCount; d += 1) this.#need[next + d] = this.#need[now + d]!;
    this.#taken[depth] = 0;
    this.#descend(depth + 1, cost, reliefLeft);
  }

  #accept(depth: number, cost: number): void {
    this.#best = cost;
    this.#bestLargest = -1;
    let most = 0;
    for (let i = 0; i < depth; i += 1) {
      if (this.#taken[i] === 0 || this.#relief[i]! <= most) continue;
      most = this.#relief[i]!;
      this.#bestLargest = this.#items[i]!;
    }
  }

  /** Least cost of that much relief if VMs could leave in parts. */
  #fractional(from: number, reliefNeeded: number): number {
    let left = reliefNeeded - 1e-12;
    let cost = 0;
    for (let i = from; i < this.#count && left > 0; i += 1) {
      const share = Math.min(1, left / this.#relief[i]!);
      cost += share * this.#model.moveCost[this.#items[i]!]!;
      left -= this.#relief[i]!;
    }
    return left > 0 ? Number.POSITIVE_INFINITY : cost;
  }
}

/** A host of 10 VMs needs some tens; only hosts of very many VMs ever reach this. */
const nodesMax = 4_000;
