import { EjectionChain } from "./ejection-chain.ts";
import { type Model, sizeOf } from "./model.ts";
import type { Incumbent } from "./search.ts";
import { Seats } from "./seats.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * Makes a cure of a placement in which some VMs wait for a host: each, the largest first, is seated by an ejection chain that
 * costs little; who finds none waits for the rest, and may then cost more. Who still waits at the end gets further
 * chances after the others have been shaken.
 */
export class Seating {
  readonly seats: Seats;
  readonly #model: Model;
  readonly #random: SeededRandom;
  readonly #chain: EjectionChain;
  #waiting: number[] = [];
  /** Of all that are not at home. */
  #cost = 0;
  /** Of those that wait at first: the unit of the limits. */
  #meanCost = 0;

  /** Every VM at home. */
  constructor(model: Model, seed: number) {
    this.#model = model;
    this.seats = new Seats(model);
    this.#random = new SeededRandom(seed);
    this.#chain = new EjectionChain(model, this.seats, this.#random);
  }

  /** Whether the VM stays where it is. */
  isFixed(v: number): boolean {
    return this.#chain.isFixed(v);
  }

  /** The VM waits. */
  sendAway(v: number): void {
    if (this.#model.home[v]! >= 0) this.seats.leave(v);
    this.#waiting.push(v);
    this.#cost += this.#model.moveCost[v]!;
  }

  /** Seats each waiting VM on its host in `places` where that takes it as it is (-1: no host). */
  place(places: ArrayLike<number>): void {
    const { home, moveCost } = this.#model;
    // Who is at home comes first: an arrival may leave a host less to fill.
    for (const atHome of [true, false]) {
      this.#waiting = this.#waiting.filter((v) => {
        if ((places[v] === home[v]) !== atHome || places[v]! < 0 || !this.#chain.sit(v, places[v]!)) return true;
        if (atHome) this.#cost -= moveCost[v]!;
        return false;
      });
    }
  }

  /** The cure; null if a VM finds no seat. `mayReturn`: whether those that wait now may go home. */
  finish(mayReturn: boolean, shouldStop: () => boolean): Incumbent | null {
    const { moveCost } = this.#model;
    this.#waiting.sort((a, b) => sizeOf(this.#model, b) - sizeOf(this.#model, a) || a - b);
    this.#meanCost = this.#waiting.reduce((sum, v) => sum + moveCost[v]!, 0) / Math.max(1, this.#waiting.length);
    for (const factor of limitFactors) if (!shouldStop()) this.#seatWaiting(factor, mayReturn);
    for (let shakes = 0; this.#waiting.length > 0 && shakes < shakesMax && !shouldStop(); shakes += 1) {
      this.#shake();
      this.#seatWaiting(limitFactors.at(-1)!, mayReturn);
    }
    if (this.#waiting.length > 0) return null;
    return { placement: [...this.seats.place], cost: this.#cost, quality: Number.POSITIVE_INFINITY };
  }

  #seatWaiting(limitFactor: number, mayReturn: boolean): void {
    const limit = limitFactor * this.#meanCost + costTolerance;
    this.#waiting = this.#waiting.filter(
      (v) => !this.#note(this.#chain.seat(v, limit, mayReturn ? -1 : this.#model.home[v]!)),
    );
  }

  #shake(): void {
    const { moved, place } = this.seats;
    for (let n = 0; n < movesPerShake && moved.length > 0; n += 1) {
      const v = moved[this.#random.below(moved.length)]!;
      const target = this.#random.below(this.#model.hostCount);
      if (target !== place[v] && !this.#chain.isFixed(v)) this.#note(this.#chain.move(v, target, this.#meanCost));
    }
  }

  #note(price: number): boolean {
    if (price === Number.POSITIVE_INFINITY) return false;
    this.#cost += price;
    return true;
  }
}

/** Of the mean cost of those that wait: what seating one more may cost, time after time. */
const limitFactors = [0, 0.25, 0.5, 1, 2, 4, 8];
const costTolerance = 1e-6;
/** A few shakes are enough for every one of the 51 hard instances. */
const [shakesMax, movesPerShake] = [20, 10];
