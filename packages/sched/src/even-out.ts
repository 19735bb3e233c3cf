import type { Model } from "./model.ts";
import { riskOfUse } from "./quality.ts";
import { WalkState } from "./walk-state.ts";

/**
 * The same cure at the same cost with the load spread better: VMs that move anyway get other targets, trade theirs, or stay for
 * a VM of the same host that costs the same, as long as that lowers the risk of the hosts together (`quality.ts`: it is
 * least where the fullest hosts have most headroom). Local search: what it ends at need not be the best of all.
 */
export function evenOut(model: Model, placement: readonly number[], shouldStop: () => boolean): readonly number[] {
  const evener = new Evener(model, placement);
  while (!shouldStop() && evener.improve(shouldStop));
  return [...evener.state.seats.place];
}

class Evener {
  readonly state: WalkState;
  #model: Model;
  #use: Float64Array;

  constructor(model: Model, placement: readonly number[]) {
    this.#model = model;
    this.state = new WalkState(model);
    this.#use = model.use.slice();
    for (const [v, host] of placement.entries()) if (host !== model.home[v]) this.#shift(v, host);
  }

  /** One look at every VM that moves; false if none could be placed better. */
  improve(shouldStop: () => boolean): boolean {
    const { home } = this.#model;
    const { place } = this.state.seats;
    let improved = false;
    const moved = [...place.keys()].filter((v) => place[v] !== home[v]);
    for (const v of moved) {
      if (shouldStop()) return false;
      if (place[v] === home[v]) continue;
      if (this.#retarget(v) || this.#trade(v, moved) || this.#substitute(v)) improved = true;
    }
    return improved;
  }

  #retarget(v: number): boolean {
    const { hostCount, home } = this.#model;
    const from = this.state.seats.place[v]!;
    let [best, most] = [-1, riskMin];
    for (let h = 0; h < hostCount; h += 1) {
      if (h === from || h === home[v]) continue;
      const gain = this.#risk(from, -1, -1) + this.#risk(h, -1, -1) - this.#risk(from, v, -1) - this.#risk(h, -1, v);
      if (gain > most && this.#mayShift(v, h)) [best, most] = [h, gain];
    }
    if (best >= 0) this.#shift(v, best);
    return best >= 0;
  }

  /** Trades targets with another VM that moves. */
  #trade(v: number, moved: readonly number[]): boolean {
    const { home } = this.#model;
    const { place } = this.state.seats;
    for (const w of moved) {
      const [a, b] = [place[v]!, place[w]!];
      if (a === b || w === v || home[v] === b || home[w] === a || place[w] === home[w]) continue;
      if (this.#keepIfBetter([v, b, a], [w, a, b])) return true;
    }
    return false;
  }

  /** Stays, and another VM of its host that costs as much goes to its target. */
  #substitute(v: number): boolean {
    const { home, movableOf, moveCost } = this.#model;
    const [source, target] = [home[v]!, this.state.seats.place[v]!];
    if (source < 0) return false;
    for (const w of movableOf[source]!) {
      if (this.state.seats.place[w] !== source || moveCost[w] !== moveCost[v]) continue;
      if (this.#keepIfBetter([v, source, target], [w, target, source])) return true;
    }
    return false;
  }

  /** Makes two shifts (VM, to, from) between the same two hosts, and takes them back unless that helps and breaks nothing. */
  #keepIfBetter(first: readonly [number, number, number], second: readonly [number, number, number]): boolean {
    const [v, to, from] = first;
    const w = second[0];
    const gain = this.#risk(from, -1, -1) + this.#risk(to, -1, -1) - this.#risk(from, v, w) - this.#risk(to, w, v);
    if (gain <= riskMin || !this.state.allows(v, to) || !this.state.allows(w, from)) return false;
    const fits = this.state.excessChange(to, w, v) <= 0 && this.state.excessChange(from, v, w) <= 0;
    if (!fits) return false;
    this.#shift(v, to);
    this.#shift(w, from);
    if (this.state.isCure) return true;
    this.#shift(w, to);
    this.#shift(v, from);
    return false;
  }

  #mayShift(v: number, h: number): boolean {
    const { state } = this;
    return state.allows(v, h) && state.excessChange(h, -1, v) <= 0 && state.faultChange(v, h, -1) <= 0;
  }

  #risk(host: number, gone: number, come: number): number {
    const { dimensionCount, demand, scale } = this.#model;
    let risk = 0;
    for (let d = 0; d < dimensionCount; d += 1) {
      let use = this.#use[host * dimensionCount + d]!;
      if (gone >= 0) use -= demand[gone * dimensionCount + d]!;
      if (come >= 0) use += demand[come * dimensionCount + d]!;
      risk += riskOfUse(use * scale[host * dimensionCount + d]!);
    }
    return risk;
  }

  #shift(v: number, host: number): void {
    const { dimensionCount, demand } = this.#model;
    const source = this.state.seats.place[v]!;
    for (let d = 0; d < dimensionCount; d += 1) {
      const amount = demand[v * dimensionCount + d]!;
      if (source >= 0) this.#use[source * dimensionCount + d]! -= amount;
      this.#use[host * dimensionCount + d]! += amount;
    }
    this.state.shift(v, host);
  }
}

/** Rounding, not relief. */
const riskMin = 1e-9;
