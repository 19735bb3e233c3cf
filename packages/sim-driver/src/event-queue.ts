import { EventCalendar } from "./event-calendar.ts";
import { EventHeap } from "./event-heap.ts";

/** Among events of the same time: those before all others, and those after. */
export type Lane = -1 | 0 | 1;

/** More than all the events of a run, so that the lane weighs more than the sequence. */
const laneWidth = 2 ** 51;

/**
 * What happens next, ordered by (time, sequence): events of the same time come out in the order they went in. Most of what
 * waits is far ahead (the next demand of each VM) and most of what happens is near (messages): a heap has the near ones
 * only, and stays small.
 */
export class EventQueue {
  readonly #near = new EventHeap();
  readonly #far = new EventCalendar();
  /** The heap has all events up to this slot's end. */
  #slot = 0;
  #nextSequence = 0;

  get size(): number {
    return this.#near.size + this.#far.size;
  }

  /** Time of the next event; Infinity if there is none. */
  get nextMs(): number {
    this.#refill();
    return this.#near.firstMs;
  }

  /** `payload` is a 32-bit integer; `lane` comes before sequence among events of one time. Throws a RangeError for a time that cannot be ordered. */
  push(timeMs: number, payload: number, lane: Lane = 0): void {
    if (Number.isNaN(timeMs)) throw new RangeError("An event needs a time, not NaN.");
    const sequence = this.#nextSequence++ + lane * laneWidth;
    if (EventCalendar.slotOf(timeMs) <= this.#slot) this.#near.push(timeMs, sequence, payload);
    else this.#far.add(timeMs, sequence, payload);
  }

  /** Removes the next event and returns its payload. Throws a RangeError if there is none: look at `size` first. */
  pop(): number {
    this.#refill();
    if (this.#near.size === 0) throw new RangeError("The event queue is empty.");
    return this.#near.pop();
  }

  #refill(): void {
    if (this.#near.size === 0 && this.#far.size > 0) this.#slot = this.#far.moveNext(this.#slot, this.#near);
  }
}
