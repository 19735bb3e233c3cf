import { EjectionChain } from "./ejection-chain.ts";
import { leaveCovers } from "./greedy-cure.ts";
import { type Model, sizeOf } from "./model.ts";
import type { Incumbent } from "./search.ts";
import { SearchState } from "./search-state.ts";
import { Seats } from "./seats.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * A first cure where hosts are full: VMs leave as the covers and the rules ask, then each, the largest first, is seated
 * by an ejection chain that costs little; who finds none waits for the rest, and may then cost more. Who still waits at the
 * end gets further chances after the others have been shaken. Null where a VM finds no seat, or where one would have to
 * change its group of hosts, which chains do not.
 */
export function chainCure(model: Model, seed: number, shouldStop: () => boolean): Incumbent | null {
  const state = new SearchState(model);
  if (!leaveCovers(state)) return null;
  const { rules } = model;
  if (rules !== null && state.pool.some((v) => rules.unionsOf[v]!.length > 0)) return null;
  const cure = new ChainCure(model, state, seed);
  for (const factor of limitFactors) if (!shouldStop()) cure.seatWaiting(factor);
  for (let shakes = 0; cure.waiting.length > 0 && shakes < shakesMax && !shouldStop(); shakes += 1) {
    cure.shake();
    cure.seatWaiting(limitFactors.at(-1)!);
  }
  if (cure.waiting.length > 0) return null;
  return { placement: [...cure.seats.place], cost: cure.cost, quality: Number.POSITIVE_INFINITY };
}

class ChainCure {
  readonly seats: Seats;
  waiting: readonly number[];
  /** Of all that have left. */
  cost: number;
  #random: SeededRandom;
  #chain: EjectionChain;
  #hostCount: number;
  /** Of those that had to leave: the unit of the limits. */
  #meanCost: number;

  constructor(model: Model, { pool, cost }: SearchState, seed: number) {
    this.seats = new Seats(model);
    for (const v of pool) if (model.home[v]! >= 0) this.seats.leave(v);
    this.waiting = pool.toSorted((a, b) => sizeOf(model, b) - sizeOf(model, a) || a - b);
    this.cost = cost;
    this.#random = new SeededRandom(seed);
    this.#chain = new EjectionChain(model, this.seats, this.#random);
    this.#hostCount = model.hostCount;
    this.#meanCost = cost / Math.max(1, pool.length);
  }

  seatWaiting(limitFactor: number): void {
    const limit = limitFactor * this.#meanCost + costTolerance;
    this.waiting = this.waiting.filter((v) => !this.#note(this.#chain.seat(v, limit)));
  }

  shake(): void {
    const { moved, place } = this.seats;
    for (let n = 0; n < movesPerShake && moved.length > 0; n += 1) {
      const v = moved[this.#random.below(moved.length)]!;
      const target = this.#random.below(this.#hostCount);
      if (target !== place[v] && !this.#chain.isFixed(v)) this.#note(this.#chain.move(v, target, this.#meanCost));
    }
  }

  #note(price: number): boolean {
    if (price === Number.POSITIVE_INFINITY) return false;
    this.cost += price;
    return true;
  }
}

/** Of the mean cost of those that leave: what seating one more may cost, time after time. */
const limitFactors = [0, 0.25, 0.5, 1, 2, 4, 8];
const costTolerance = 1e-6;
/** A few shakes are enough for every one of the 51 hard instances. */
const [shakesMax, movesPerShake] = [20, 10];
