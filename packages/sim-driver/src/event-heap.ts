/** A 4-ary heap in typed arrays, ordered by (time, sequence); the payload is an integer that only the caller understands. */
export class EventHeap {
  #times = new Float64Array(64);
  #sequences = new Float64Array(64);
  #payloads = new Int32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Time of the first event; Infinity if there is none. */
  get firstMs(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#times[0]!;
  }

  push(timeMs: number, sequence: number, payload: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    const sequences = this.#sequences;
    const payloads = this.#payloads;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const parentMs = times[parent]!;
      if (parentMs < timeMs || (parentMs === timeMs && sequences[parent]! < sequence)) break;
      times[hole] = parentMs;
      sequences[hole] = sequences[parent]!;
      payloads[hole] = payloads[parent]!;
      hole = parent;
    }
    times[hole] = timeMs;
    sequences[hole] = sequence;
    payloads[hole] = payload;
  }

  /** Removes the first event and returns its payload; there must be one. */
  pop(): number {
    const times = this.#times;
    const sequences = this.#sequences;
    const payloads = this.#payloads;
    const first = payloads[0]!;
    const last = --this.#size;
    const timeMs = times[last]!;
    const sequence = sequences[last]!;
    let hole = 0;
    for (let child = 1; child < last; child = hole * 4 + 1) {
      let earliest = child;
      let earliestMs = times[child]!;
      const end = Math.min(child + 4, last);
      for (let other = child + 1; other < end; other++) {
        const otherMs = times[other]!;
        if (otherMs > earliestMs || (otherMs === earliestMs && sequences[other]! > sequences[earliest]!)) continue;
        earliest = other;
        earliestMs = otherMs;
      }
      if (timeMs < earliestMs || (timeMs === earliestMs && sequence < sequences[earliest]!)) break;
      times[hole] = earliestMs;
      sequences[hole] = sequences[earliest]!;
      payloads[hole] = payloads[earliest]!;
      hole = earliest;
    }
    times[hole] = timeMs;
    sequences[hole] = sequence;
    payloads[hole] = payloads[last]!;
    return first;
  }

  #grow(): void {
    const capacity = this.#times.length * 2;
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
