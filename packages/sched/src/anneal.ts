import type { Model } from "./model.ts";
import { SeededRandom } from "./seeded-random.ts";
import { WalkState } from "./walk-state.ts";

/**
 * Local search for the partitions where the exact search does not come to an end: a walk through complete placements,
 * also such that break limits, at the price `weight` per share of a host's capacity. Shifts and swaps are accepted by
 * simulated annealing in cycles; the weight rises after a cycle that found no cure and falls after one that did, so the
 * walk stays near the border of what is possible, where the cheap cures are (strategic oscillation, Glover 1977).
 *
 * The same model and seed take the same walk. Orders of moves are not looked at: a pivot may be needed to carry it out.
 */
export class Anneal {
  /** The cheapest cure so far. */
  best: Int32Array | null = null;
  bestCost = Number.POSITIVE_INFINITY;
  steps = 0;
  #model: Model;
  #state: WalkState;
  #random: SeededRandom;
  #movable: number[] = [];
  /** Of the costs of moves: the unit of the temperature. */
  #meanCost: number;
  #weight: number;
  #weightStart: number;
  #temperature = 0;
  #cycles = 0;
  #temperatureStart = temperatureFirst;
  #cycleSteps: number;
  #cycleStart = 0;
  #curedInCycle = false;

  constructor(model: Model, seed: number) {
    this.#model = model;
    this.#state = new WalkState(model);
    this.#random = new SeededRandom(seed);
    for (const vms of model.movableOf) this.#movable.push(...vms);
    let cost = 0;
    let share = 0;
    for (const v of this.#movable) {
      cost += model.moveCost[v]!;
      for (let d = 0; d < model.dimensionCount; d += 1)
        share += model.demand[v * model.dimensionCount + d]! * model.scale[model.home[v]! * model.dimensionCount + d]!;
    }
    this.#meanCost = cost > 0 ? cost / this.#movable.length : 1;
    this.#weightStart = (weightFactor * cost * model.dimensionCount) / Math.max(share, 1e-9) || 1;
    this.#weight = this.#weightStart;
    for (let v = 0; v < model.vmCount; v += 1) if (model.home[v]! < 0) this.#movable.push(v);
    this.#cycleSteps = cycleStepsPerVm * this.#movable.length;
    this.#placeStarts();
    if (this.#state.isCure) this.#accept();
  }

  /** Takes that many steps, or fewer once the cost is down to `goal` (infinite: any cure), or `shouldStop` says so. */
  run(stepsMax: number, goal: number, shouldStop: () => boolean): void {
    if (this.#movable.length === 0) return;
    const end = this.steps + stepsMax;
    while (this.steps < end && this.bestCost > goal) {
      if (this.steps % stepsPerLook === 0 && shouldStop()) return;
      this.steps += 1;
      const done = this.steps - this.#cycleStart;
      if (done > this.#cycleSteps) this.#nextCycle();
      const ratio = Math.min(1, done / this.#cycleSteps);
      this.#temperature =
        this.#meanCost * (temperatureEnd + (this.#temperatureStart - temperatureEnd) * (1 - ratio) * (1 - ratio));
      this.#step();
    }
  }

  #nextCycle(): void {
    this.#weight = this.#curedInCycle
      ? Math.max(this.#weightStart / 8, this.#weight * weightFall)
      : Math.min(this.#weightStart * 64, this.#weight * weightRise);
    this.#curedInCycle = false;
    this.#cycles += 1;
    this.#temperatureStart = this.#cycles % 2 === 0 ? temperatureHigh : temperatureLow;
    this.#cycleStart = this.steps;
    this.#cycleSteps = Math.min(this.#cycleSteps * cycleGrowth, cycleStepsPerVmMax * this.#movable.length);
  }

  #step(): void {
    const state = this.#state;
    const random = this.#random;
    const v = this.#pick();
    const source = state.seats.place[v]!;
    const home = this.#model.home[v]!;
    let target = random.below(this.#model.hostCount);
    if (home !== source && home >= 0 && random.next() < homeShare) target = home;
    if (target === source || !state.allows(v, target)) return;
    // A swap where the target is full, a shift where it is not: whichever the target suggests is tried first.
    const come = state.excessChange(target, -1, v);
    if (come <= 0 || random.next() < 0.3) {
      const excess = come + state.excessChange(source, v, -1);
      if (this.#accepts(state.costOfShift(v, target), excess, state.faultChange(v, target, -1))) {
        state.shift(v, target);
        this.#look();
        return;
      }
    }
    const { rules } = this.#model;
    const members = state.seats.members[target]!;
    if (members.length === 0) return;
    const w = members[random.below(members.length)]!;
    if (this.#isFixed(w) || !state.allows(w, source)) return;
    const excess = state.excessChange(target, w, v) + state.excessChange(source, v, w);
    const cost = state.costOfShift(v, target) + state.costOfShift(w, source);
    // Only unions cannot be foretold without making the swap.
    if (rules === null || rules.unions.length === 0) {
      const faults = state.faultChange(v, target, w) + state.faultChange(w, source, v);
      if (!this.#accepts(cost, excess, faults)) return;
      state.shift(v, target);
      state.shift(w, source);
    } else {
      const before = state.faults;
      state.shift(v, target);
      state.shift(w, source);
      if (!this.#accepts(cost, excess, state.faults - before)) {
        state.shift(w, target);
        state.shift(v, source);
        return;
      }
    }
    this.#look();
  }

  /** Mostly VMs on hosts above their limit, while there are any. */
  #pick(): number {
    const { overHosts, seats } = this.#state;
    if (overHosts.length > 0 && this.#random.next() < overShare) {
      const host = seats.members[overHosts[this.#random.below(overHosts.length)]!]!;
      const v = host.length > 0 ? host[this.#random.below(host.length)]! : -1;
      if (v >= 0 && !this.#isFixed(v)) return v;
    }
    const { moved } = seats;
    if (moved.length > 0 && this.#random.next() < movedShare) return moved[this.#random.below(moved.length)]!;
    return this.#movable[this.#random.below(this.#movable.length)]!;
  }

  #isFixed(v: number): boolean {
    const { home, rules, instance } = this.#model;
    return home[v]! >= 0 && (!instance.vms[v]!.movable || rules?.pinned[v] === 1);
  }

  #accepts(cost: number, excess: number, faults: number): boolean {
    const worse = cost + this.#weight * (excess + faults * faultShare);
    return worse <= 0 || worse <= this.#temperature * this.#random.heat();
  }

  #look(): void {
    const state = this.#state;
    if (!state.isCure) return;
    this.#curedInCycle = true;
    if (state.cost < this.bestCost - costTolerance * Math.max(1, state.cost)) this.#accept();
  }

  #accept(): void {
    this.best = this.#state.seats.place.slice();
    const { home, moveCost } = this.#model;
    let cost = 0;
    for (const [v, host] of this.best.entries()) if (host !== home[v]) cost += moveCost[v]!;
    this.bestCost = cost;
  }

  /** VMs to start go where they do least harm. */
  #placeStarts(): void {
    const state = this.#state;
    for (const v of this.#movable) {
      if (state.seats.place[v]! >= 0) continue;
      let target = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let h = 0; h < this.#model.hostCount; h += 1) {
        if (!state.allows(v, h)) continue;
        const harm = state.excessChange(h, -1, v) + state.faultChange(v, h, -1) * faultShare;
        if (harm < least) [least, target] = [harm, h];
      }
      if (target < 0) throw new Error(`VM ${v} has no allowed host; the root of the search has to see that first.`);
      state.shift(v, target);
    }
  }
}

const weightFactor = 5;
const weightRise = 2;
const weightFall = 0.8;
const cycleStepsPerVm = 100;
const cycleStepsPerVmMax = 20_000;
const cycleGrowth = 1.7;
const temperatureFirst = 0.2;
const temperatureHigh = 0.15;
const temperatureLow = 0.07;
const temperatureEnd = 0.04;
const homeShare = 0.4;
const overShare = 0.5;
const movedShare = 0.3;
/** A broken rule weighs as much as this share of a host in excess. */
const faultShare = 0.2;
const stepsPerLook = 1024;
/** Relative: sums of costs carry rounding errors. */
const costTolerance = 1e-9;
