import type { EventHeap } from "./event-heap.ts";

/** A power of two, so that divisions are exact; a second of a small data centre has about one event in each slot. */
const slotMs = 64;
/** Slots with a list of their own, a power of two; later ones share these lists, a revolution each. */
const listsMax = 4096;
/** End of a list. */
const none = -1;

/**
 * Events that are some time ahead, in lists by their slot of time: going in and coming out costs the same however many wait.
 * They come out in no order; whoever takes them sorts those of one slot.
 */
export class EventCalendar {
  readonly #lists = new Int32Array(listsMax).fill(none);
  #next = new Int32Array(64);
  #times = new Float64Array(64);
  #sequences = new Float64Array(64);
  #payloads = new Int32Array(64);
  #used = 0;
  #free = none;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The slot of an instant. */
  static slotOf(timeMs: number): number {
    return Math.floor(timeMs / slotMs);
  }

  add(timeMs: number, sequence: number, payload: number): void {
    let entry = this.#free;
    if (entry === none) {
      if (this.#used === this.#times.length) this.#grow();
      entry = this.#used++;
    } else this.#free = this.#next[entry]!;
    const list = EventCalendar.slotOf(timeMs) & (listsMax - 1);
    this.#times[entry] = timeMs;
    this.#sequences[entry] = sequence;
    this.#payloads[entry] = payload;
    this.#next[entry] = this.#lists[list]!;
    this.#lists[list] = entry;
    this.#size++;
  }

  /** Moves the events of the first slot after this one that has any; returns that slot. There must be an event. */
  moveNext(afterSlot: number, heap: EventHeap): number {
    for (let slot = afterSlot + 1; slot <= afterSlot + listsMax; slot++) {
      if (this.#lists[slot & (listsMax - 1)] !== none && this.#move(slot, heap)) return slot;
    }
    const slot = this.#firstSlot();
    this.#move(slot, heap);
    return slot;
  }

  /** False if there was none in that slot. */
  #move(slot: number, heap: EventHeap): boolean {
    const sizeBefore = this.#size;
    const list = slot & (listsMax - 1);
    let entry = this.#lists[list]!;
    this.#lists[list] = none;
    while (entry !== none) {
      const next = this.#next[entry]!;
      const timeMs = this.#times[entry]!;
      if (EventCalendar.slotOf(timeMs) === slot) {
        heap.push(timeMs, this.#sequences[entry]!, this.#payloads[entry]!);
        this.#next[entry] = this.#free;
        this.#free = entry;
        this.#size--;
      } else {
        this.#next[entry] = this.#lists[list]!;
        this.#lists[list] = entry;
      }
      entry = next;
    }
    return this.#size < sizeBefore;
  }

  /** Of all events, when the next is more than a revolution away. */
  #firstSlot(): number {
    let firstMs = Number.POSITIVE_INFINITY;
    for (let entry of this.#lists)
      for (; entry !== none; entry = this.#next[entry]!) firstMs = Math.min(firstMs, this.#times[entry]!);
    return EventCalendar.slotOf(firstMs);
  }

  #grow(): void {
    const capacity = this.#times.length * 2;
    const next = new Int32Array(capacity);
    const times = new Float64Array(capacity);
    const sequences = new Float64Array(capacity);
    const payloads = new Int32Array(capacity);
    next.set(this.#next);
    times.set(this.#times);
    sequences.set(this.#sequences);
    payloads.set(this.#payloads);
    this.#next = next;
    this.#times = times;
    this.#sequences = sequences;
    this.#payloads = payloads;
  }
}
