import type { Instance, Placement } from "./instance.ts";
import { buildModel, type Model } from "./model.ts";
import { type Leg, planLegs } from "./plan-legs.ts";
import { defaultLimits, type ParallelLimits, type Schedule, scheduleLegs } from "./schedule-legs.ts";

/** A plan that may lead VMs over pivot hosts. */
export interface PivotPlan extends Schedule {
  /** VMs that make a detour. */
  readonly pivots: number;
}

/**
 * The hops that lead to a placement, with dependencies as in `plan-legs.ts`; null if none were found.
 *
 * Twice each: first so that no arrival ever brings or finds a host above a capacity that the VM asks for, then with soft
 * dimensions left alone where a host is above them from the start and the plan lowers it.
 *
 * First without pivots: hops that do no harm (their target has room for all that will ever arrive) are taken at once,
 * among the others it branches and remembers dead ends. Where that fails, the moves form a cycle: with one detour more
 * at a time, a VM is parked on a host that has room for it, the cheapest first, until the rest can go on; once with the
 * harmless hops at once, once without haste, for they take the room of a detour. All are cut after `nodesMax`, so a plan
 * with the fewest pivots is likely, not certain. `shouldStop` is asked now and then, not before the harmless hops were taken.
 */
export function planWithPivots(
  instance: Instance,
  placement: Placement,
  shouldStop: () => boolean = () => false,
  parallel: ParallelLimits = defaultLimits,
): PivotPlan | null {
  const model = buildModel(instance);
  const relaxed = relaxedLimits(model);
  for (let pivotsMax = 0; pivotsMax <= pivotsLimit; pivotsMax += 1) {
    if (pivotsMax > 0 && shouldStop()) return null;
    for (const hastes of pivotsMax === 0 ? [true] : [true, false]) {
      for (const limits of [model.capacity, relaxed]) {
        const sequencer = new LegSequencer(model, placement, limits, hastes, shouldStop);
        if (!sequencer.run(pivotsMax)) continue;
        const { legs } = planLegs(model, sequencer.legs, limits);
        return { ...scheduleLegs(legs, parallel), pivots: sequencer.pivots };
      }
    }
  }
  return null;
}

/** No limit for a soft dimension of a host that is above its capacity there: it is overloaded anyhow, until the plan ends. */
export function relaxedLimits(model: Model): Float64Array {
  const { capacity, use, dimensionCount, instance } = model;
  return capacity.map((limit, at) => {
    const isSoft = instance.dimensions[at % dimensionCount]?.hard === false;
    return isSoft && use[at]! > limit ? Number.POSITIVE_INFINITY : limit;
  });
}

class LegSequencer {
  readonly legs: Leg[] = [];
  pivots = 0;
  #model: Model;
  #placement: Placement;
  #limits: Float64Array;
  #hastes: boolean;
  #shouldStop: () => boolean;
  #at: Int32Array;
  #pending = new Set<number>();
  #parked = new Set<number>();
  #use: Float64Array;
  #toCome: Float64Array;
  #deadEnds = new Set<string>();
  #nodes = 0;

  constructor(model: Model, placement: Placement, limits: Float64Array, hastes: boolean, shouldStop: () => boolean) {
    this.#hastes = hastes;
    this.#shouldStop = shouldStop;
    this.#limits = limits;
    this.#model = model;
    this.#placement = placement;
    this.#at = model.home.slice();
    this.#use = model.use.slice();
    this.#toCome = new Float64Array(model.use.length);
    for (let v = 0; v < model.vmCount; v += 1) {
      if (placement[v] === model.home[v]) continue;
      this.#pending.add(v);
      this.#add(this.#toCome, placement[v]!, v, 1);
    }
  }

  run(pivotsLeft: number): boolean {
    const mark = this.legs.length;
    if (this.#hastes) this.#takeHarmless();
    if (this.#pending.size === 0) return true;
    const key = this.#key(pivotsLeft);
    this.#nodes += 1;
    if (this.#nodes % nodesPerLook === 0 && this.#shouldStop()) this.#nodes = Number.POSITIVE_INFINITY;
    if (this.#nodes <= nodesMax && !this.#deadEnds.has(key)) {
      if (this.#takeOne(pivotsLeft) || (pivotsLeft > 0 && this.#park(pivotsLeft))) return true;
      this.#deadEnds.add(key);
    }
    while (this.legs.length > mark) this.#undo();
    return false;
  }

  #takeOne(pivotsLeft: number): boolean {
    for (const v of [...this.#pending]) {
      if (!this.#mayArrive(v, this.#placement[v]!, false)) continue;
      this.#hop(v, this.#placement[v]!);
      if (this.run(pivotsLeft)) return true;
      this.#undo();
    }
    return false;
  }

  /** Parks a VM that is still at home; the cheapest to move first, those that are to stay last, hosts in order. */
  #park(pivotsLeft: number): boolean {
    const { vmCount, hostCount, moveCost, home, rules } = this.#model;
    const candidates = [...this.#pending].filter((v) => v < vmCount && home[v]! >= 0 && !this.#parked.has(v));
    candidates.sort((a, b) => moveCost[a]! - moveCost[b]! || a - b);
    for (const v of [...candidates, ...this.#inTheWay()]) {
      for (let pivot = 0; pivot < hostCount; pivot += 1) {
        if (pivot === home[v] || pivot === this.#placement[v] || rules?.allowed.allows(v, pivot) === false) continue;
        if (this.#nodes > nodesMax) return false;
        if (!this.#mayArrive(v, pivot, false)) continue;
        this.#hop(v, pivot);
        this.pivots += 1;
        this.#parked.add(v);
        if (this.run(pivotsLeft - 1)) return true;
        this.#parked.delete(v);
        this.pivots -= 1;
        this.#undo();
      }
    }
    return false;
  }

  /** VMs that may move and are to stay: parked, they have to come back. On many hosts only where others are to arrive. */
  #inTheWay(): number[] {
    const { movableOf, moveCost, hostCount } = this.#model;
    const wanted = new Set([...this.#pending].map((v) => this.#placement[v]!));
    const hosts = hostCount <= hostsFew ? [...movableOf.keys()] : [...wanted];
    return hosts
      .flatMap((host) => movableOf[host]!.filter((v) => this.#placement[v] === host && this.#at[v] === host))
      .filter((v) => !this.#parked.has(v))
      .sort((a, b) => moveCost[a]! - moveCost[b]! || a - b);
  }

  #takeHarmless(): void {
    for (let progress = true; progress; ) {
      progress = false;
      for (const v of [...this.#pending]) {
        if (!this.#mayArrive(v, this.#placement[v]!, true)) continue;
        this.#hop(v, this.#placement[v]!);
        progress = true;
      }
    }
  }

  /** Whether there is room; with `others`, for all that will ever arrive there too (they include the VM). */
  #mayArrive(v: number, host: number, others: boolean): boolean {
    const { dimensionCount, demand, rules } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = host * dimensionCount + d;
      const own = demand[v * dimensionCount + d]!;
      const arriving = others ? this.#toCome[at]! : own;
      if (own > 0 && this.#use[at]! + arriving > this.#limits[at]!) return false;
    }
    for (const other of rules?.conflictsAlways[v] ?? []) if (this.#at[other] === host) return false;
    return true;
  }

  #hop(v: number, target: number): void {
    const source = this.#at[v]!;
    this.legs.push({ v, source, target });
    this.#at[v] = target;
    this.#add(this.#use, target, v, 1);
    this.#add(this.#use, source, v, -1);
    if (source === this.#placement[v]) this.#setPending(v, true);
    if (target === this.#placement[v]) this.#setPending(v, false);
  }

  #undo(): void {
    const { v, source, target } = this.legs.pop()!;
    this.#at[v] = source;
    this.#add(this.#use, target, v, -1);
    this.#add(this.#use, source, v, 1);
    if (target === this.#placement[v]) this.#setPending(v, true);
    if (source === this.#placement[v]) this.#setPending(v, false);
  }

  #setPending(v: number, pending: boolean): void {
    if (pending) this.#pending.add(v);
    else this.#pending.delete(v);
    this.#add(this.#toCome, this.#placement[v]!, v, pending ? 1 : -1);
  }

  #key(pivotsLeft: number): string {
    const where = [...this.#pending].sort((a, b) => a - b).map((v) => `${v}@${this.#at[v]}`);
    return `${pivotsLeft}:${where.join(",")}`;
  }

  #add(sums: Float64Array, host: number, v: number, sign: number): void {
    if (host < 0) return;
    const { dimensionCount, demand } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      sums[host * dimensionCount + d]! += sign * demand[v * dimensionCount + d]!;
    }
  }
}

/** Sets of pending moves looked at for one number of pivots. */
const nodesMax = 2_000;
const nodesPerLook = 16;
/** Up to here a detour may begin on a host that no move is to reach. */
const hostsFew = 16;
/** A plan that needs more detours than this has better alternatives. */
const pivotsLimit = 8;
