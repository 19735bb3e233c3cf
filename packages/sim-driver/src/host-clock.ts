/** The clock of one host against virtual time: it may run fast or slow, and jump forward, never back. */
export class HostClock {
  #rate = 1;
  #offsetMs = 0;
  #jumps = 0;

  /** How often it jumped so far. */
  get jumps(): number {
    return this.#jumps;
  }

  /** What the host's clock shows at an instant of virtual time. */
  localMs(timeMs: number): number {
    return timeMs * this.#rate + this.#offsetMs;
  }

  /** The first instant of virtual time at which the clock shows at least `localMs`. */
  timeMs(localMs: number): number {
    if (this.#rate === 1 && this.#offsetMs === 0) return localMs;
    // Rounded up, or a wake could come a rounding error early, and again and again at the same instant.
    return (localMs - this.#offsetMs) / this.#rate + roundingMs;
  }

  /** From this instant on the clock runs at this many of its seconds per second. */
  drift(rate: number, timeMs: number): void {
    this.#offsetMs = this.localMs(timeMs) - timeMs * rate;
    this.#rate = rate;
  }

  jump(byMs: number): void {
    this.#offsetMs += byMs;
    this.#jumps++;
  }
}

const roundingMs = 1e-6;
