import type { Model } from "./model.ts";
import type { Leg } from "./plan-legs.ts";
import { isLawfulNow } from "./rules/rule-watch.ts";

/** What walking from hop to hop came to. */
export interface Reach {
  /** The cheapest cure that was reached; null if none was. */
  readonly placement: readonly number[] | null;
  readonly cost: number;
  /** The hops that lead there, one after the other. */
  readonly hops: readonly Leg[];
  /** True if every placement that can be reached was seen: without a cure, none has an order, with pivots or without. */
  readonly exhausted: boolean;
  readonly steps: number;
}

/**
 * The cheapest cure that hops one after the other lead to, each with room at its target (`limits`) and within the rules that
 * hold at every instant: placements are looked at in the order of their cost and of the overload they leave, from home on. So
 * what it finds has an order by construction, over pivots too. Where hosts are so full that hardly a VM can move, it soon has
 * seen all there is, which is the proof that no cure can be carried out.
 */
export function reachableCure(model: Model, limits: Float64Array, shouldStop: () => boolean): Reach {
  return new Walker(model, limits).run(shouldStop);
}

class Walker {
  #model: Model;
  #limits: Float64Array;
  #movable: number[] = [];
  /** By placement seen: its number. */
  #numbers = new Map<string, number>();
  #places: string[] = [];
  #parents: number[] = [];
  /** The VM of the hop that led there. */
  #movers: number[] = [];
  #costs: number[] = [];
  #queue: Heap = new Heap();
  /** Price of an excess of one host, in the unit of costs. */
  #weight: number;

  constructor(model: Model, limits: Float64Array) {
    this.#model = model;
    this.#limits = limits;
    for (const vms of model.movableOf) this.#movable.push(...vms);
    for (const [v, host] of model.home.entries()) if (host < 0) this.#movable.push(v);
    let [cost, size] = [0, 0];
    for (const v of this.#movable) {
      cost += model.moveCost[v]!;
      for (let d = 0; d < model.dimensionCount; d += 1)
        size +=
          model.demand[v * model.dimensionCount + d]! *
          model.scale[Math.max(0, model.home[v]!) * model.dimensionCount + d]!;
    }
    this.#weight = (weightFactor * model.dimensionCount * cost) / Math.max(size, 1e-9);
  }

  run(shouldStop: () => boolean): Reach {
    const { home, vmCount } = this.#model;
    const place = home.slice();
    this.#see(place, -1, -1, 0);
    let best = -1;
    let steps = 0;
    let isCut = false;
    while (this.#queue.size > 0) {
      if (this.#places.length >= statesMax || shouldStop()) {
        isCut = true;
        break;
      }
      steps += 1;
      const number = this.#queue.pop();
      const text = this.#places[number]!;
      for (let v = 0; v < vmCount; v += 1) place[v] = text.charCodeAt(v) - 1;
      const cost = this.#costs[number]!;
      const use = this.#useOf(place);
      if ((best < 0 || cost < this.#costs[best]!) && this.#isCure(place, use)) best = number;
      this.#expand(number, place, use, cost);
    }
    if (best < 0) return { placement: null, cost: 0, hops: [], exhausted: !isCut, steps };
    const hops = this.#hopsTo(best);
    const placement = Array.from({ length: vmCount }, (_, v) => this.#places[best]!.charCodeAt(v) - 1);
    return { placement, cost: this.#costs[best]!, hops, exhausted: !isCut, steps };
  }

  #expand(number: number, place: Int32Array, use: Float64Array, cost: number): void {
    const { hostCount, home, moveCost, rules } = this.#model;
    for (const v of this.#movable) {
      const source = place[v]!;
      const costWithout = cost - (source === home[v] ? 0 : moveCost[v]!);
      for (let target = 0; target < hostCount; target += 1) {
        if (target === source || !this.#hasRoom(v, target, use)) continue;
        if (rules !== null && !this.#mayMeet(v, target, place)) continue;
        place[v] = target;
        this.#see(place, number, v, costWithout + (target === home[v] ? 0 : moveCost[v]!));
        place[v] = source;
      }
    }
  }

  #see(place: Int32Array, parent: number, mover: number, cost: number): void {
    let text = "";
    for (const host of place) text += String.fromCharCode(host + 1);
    if (this.#numbers.has(text)) return;
    const number = this.#places.length;
    this.#numbers.set(text, number);
    this.#places.push(text);
    this.#parents.push(parent);
    this.#movers.push(mover);
    this.#costs.push(cost);
    this.#queue.push(number, cost + this.#weight * this.#excessOf(place));
  }

  #useOf(place: Int32Array): Float64Array {
    const { dimensionCount, demand, use: atHome, home } = this.#model;
    const use = atHome.slice();
    for (const v of this.#movable) {
      if (place[v] === home[v]) continue;
      for (let d = 0; d < dimensionCount; d += 1) {
        const amount = demand[v * dimensionCount + d]!;
        if (home[v]! >= 0) use[home[v]! * dimensionCount + d]! -= amount;
        use[place[v]! * dimensionCount + d]! += amount;
      }
    }
    return use;
  }

  #excessOf(place: Int32Array): number {
    const { capacity, scale } = this.#model;
    const use = this.#useOf(place);
    let excess = 0;
    for (let at = 0; at < use.length; at += 1) excess += Math.max(0, use[at]! - capacity[at]!) * scale[at]!;
    return excess;
  }

  #hasRoom(v: number, target: number, use: Float64Array): boolean {
    const { dimensionCount, demand } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      const own = demand[v * dimensionCount + d]!;
      if (own > 0 && use[target * dimensionCount + d]! + own > this.#limits[target * dimensionCount + d]!) return false;
    }
    return true;
  }

  #mayMeet(v: number, target: number, place: Int32Array): boolean {
    const { rules } = this.#model;
    if (!rules!.allowed.allows(v, target)) return false;
    return !rules!.conflictsAlways[v]!.some((other) => place[other] === target);
  }

  #isCure(place: Int32Array, use: Float64Array): boolean {
    const { home, capacity, fillTo, hostCount, dimensionCount, rules, vmCount } = this.#model;
    const receives = new Uint8Array(hostCount);
    for (const v of this.#movable) {
      if (place[v]! < 0) return false;
      if (place[v] !== home[v]) receives[place[v]!] = 1;
    }
    for (let at = 0; at < use.length; at += 1) {
      const limits = receives[Math.floor(at / dimensionCount)] === 1 ? fillTo : capacity;
      if (use[at]! > limits[at]!) return false;
    }
    return isLawfulNow({ rules, home: place, vmCount });
  }

  #hopsTo(number: number): Leg[] {
    const hops: Leg[] = [];
    for (let at = number; this.#parents[at]! >= 0; at = this.#parents[at]!) {
      const v = this.#movers[at]!;
      const source = this.#places[this.#parents[at]!]!.charCodeAt(v) - 1;
      hops.push({ v, source, target: this.#places[at]!.charCodeAt(v) - 1 });
    }
    return hops.reverse();
  }
}

/** Numbers by priority, the least first; those of equal priority in the order in which they came. */
class Heap {
  #numbers: number[] = [];
  #priorities: number[] = [];

  get size(): number {
    return this.#numbers.length;
  }

  push(number: number, priority: number): void {
    let at = this.#numbers.length;
    this.#numbers.push(number);
    this.#priorities.push(priority);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): number {
    const first = this.#numbers[0]!;
    const [number, priority] = [this.#numbers.pop()!, this.#priorities.pop()!];
    if (this.#numbers.length === 0) return first;
    this.#numbers[0] = number;
    this.#priorities[0] = priority;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < this.#numbers.length && this.#isBefore(below, least)) least = below;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#priorities[a]! - this.#priorities[b]!;
    return difference < 0 || (difference === 0 && this.#numbers[a]! < this.#numbers[b]!);
  }

  #swap(a: number, b: number): void {
    [this.#numbers[a], this.#numbers[b]] = [this.#numbers[b]!, this.#numbers[a]!];
    [this.#priorities[a], this.#priorities[b]] = [this.#priorities[b]!, this.#priorities[a]!];
  }
}

/** Relief is worth more than what it costs to get there, or the search would stay at home for long. */
const weightFactor = 2;
/** Some 50 MB. */
const statesMax = 200_000;
