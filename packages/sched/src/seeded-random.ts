/** A small seeded generator (xorshift, Marsaglia 2003): integers only, so that it draws the same everywhere. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed >>> 0, 0x9e3779b1) ^ 0x6d2b79f5) >>> 0 || 1;
  }

  /** In [0, 1). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state / 4_294_967_296;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /**
   * How much worse annealing puts up with this time, in units of the temperature (Metropolis' rule), with a rational in the
   * place of the logarithm, which engines round differently.
   */
  heat(): number {
    const u = this.next();
    return (1 - u) / (u + 0.2);
  }
}
