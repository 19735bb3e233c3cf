/** Among events of the same time: those before all others, and those after. */
export type Lane = -1 | 0 | 1;

/** More than all the events of a run, so that the lane weighs more than the sequence. */
const laneWidth = 2 ** 51;

/**
 * What happens next, ordered by (time, sequence): events of the same time come out in the order they went in. A 4-ary heap
 * in typed arrays; the payload is an integer that only the caller understands.
 */
export class EventQueue {
  #times: Float64Array;
  #sequences: Float64Array;
  #payloads: Int32Array;
  #size = 0;
  #nextSequence = 0;

  constructor(capacity = 1024) {
    this.#times = new Float64Array(capacity);
    this.#sequences = new Float64Array(capacity);
    this.#payloads = new Int32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** Time of the next event; Infinity if there is none. */
  get nextMs(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#times[0]!;
  }

  /** `payload` is a 32-bit integer; `lane` comes before sequence among events of one time. Throws a RangeError for a time that cannot be ordered. */
  push(timeMs: number, payload: number, lane: Lane = 0): void {
    if (Number.isNaN(timeMs)) throw new RangeError("An event needs a time, not NaN.");
    if (this.#size === this.#times.length) this.#grow();
    const sequence = this.#nextSequence++ + lane * laneWidth;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const parentMs = this.#times[parent]!;
      if (parentMs < timeMs || (parentMs === timeMs && this.#sequences[parent]! < sequence)) break;
      this.#copy(parent, hole);
      hole = parent;
    }
    this.#write(hole, timeMs, sequence, payload);
  }

  /** Removes the next event and returns its payload. Throws a RangeError if there is none: look at `size` first. */
  pop(): number {
    if (this.#size === 0) throw new RangeError("The event queue is empty.");
    const first = this.#payloads[0]!;
    const last = --this.#size;
    const time = this.#times[last]!;
    const sequence = this.#sequences[last]!;
    let hole = 0;
    for (let child = 1; child < last; child = hole * 4 + 1) {
      let earliest = child;
      const end = Math.min(child + 4, last);
      for (let other = child + 1; other < end; other++) if (this.#before(other, earliest)) earliest = other;
      const earliestMs = this.#times[earliest]!;
      if (time < earliestMs || (time === earliestMs && sequence < this.#sequences[earliest]!)) break;
      this.#copy(earliest, hole);
      hole = earliest;
    }
    this.#write(hole, time, sequence, this.#payloads[last]!);
    return first;
  }

  #before(a: number, b: number): boolean {
    const difference = this.#times[a]! - this.#times[b]!;
    return difference < 0 || (difference === 0 && this.#sequences[a]! < this.#sequences[b]!);
  }

  #copy(from: number, to: number): void {
    this.#write(to, this.#times[from]!, this.#sequences[from]!, this.#payloads[from]!);
  }

  #write(at: number, timeMs: number, sequence: number, payload: number): void {
    this.#times[at] = timeMs;
    this.#sequences[at] = sequence;
    this.#payloads[at] = payload;
  }

  #grow(): void {
    const capacity = Math.max(16, this.#times.length * 2);
    const times = new Float64Array(capacity);
    const sequences = new Float64Array(capacity);
    const payloads = new Int32Array(capacity);
    times.set(this.#times);
    sequences.set(this.#sequences);
    payloads.set(this.#payloads);
    this.#times = times;
    this.#sequences = sequences;
    this.#payloads = payloads;
  }
}
