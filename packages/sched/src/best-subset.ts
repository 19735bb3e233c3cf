/**
 * The most valuable set of items that fits into limits in every dimension: a knapsack with many dimensions, by depth-first
 * branch and bound over the items in order of value per unit of the surrogate constraint. One object serves all knapsacks
 * of a bound, so that none allocates.
 */
export class SubsetFinder {
  /** The chosen items of the latest call, as positions in its lists. */
  readonly chosen: Uint8Array;
  /** Nodes of the latest call. */
  nodes = 0;
  #dimensionCount: number;
  #order: number[] = [];
  #values: Float64Array;
  #sizes: Float64Array;
  #surrogate: Float64Array;
  #room: Float64Array;
  #weights: Float64Array;
  #taken: Uint8Array;
  #best = 0;
  #nodesMax = 0;

  constructor(itemsMax: number, dimensionCount: number) {
    this.#dimensionCount = dimensionCount;
    this.chosen = new Uint8Array(itemsMax);
    this.#values = new Float64Array(itemsMax);
    this.#sizes = new Float64Array(itemsMax * dimensionCount);
    this.#surrogate = new Float64Array(itemsMax);
    this.#room = new Float64Array((itemsMax + 1) * dimensionCount);
    this.#weights = new Float64Array(dimensionCount);
    this.#taken = new Uint8Array(itemsMax);
  }

  /**
   * The value of the best set, or an upper bound of it where `nodesMax` ends the search; `chosen` is then the best set found.
   * Values are above 0. `sizes[item * dimensionCount + d]` and `room[d]` are in any unit of the dimension, infinite room
   * is none to watch.
   */
  find(count: number, values: Float64Array, sizes: Float64Array, room: Float64Array, nodesMax: number): number {
    const D = this.#dimensionCount;
    this.chosen.fill(0, 0, count);
    this.nodes = 0;
    this.#nodesMax = nodesMax;
    this.#best = 0;
    if (!this.#weigh(count, sizes, room)) return this.#takeAll(count, values);
    const worth = new Float64Array(count);
    for (let i = 0; i < count; i += 1) {
      let size = 0;
      for (let d = 0; d < D; d += 1) size += this.#weights[d]! * sizes[i * D + d]!;
      worth[i] = size > 0 ? values[i]! / size : Number.POSITIVE_INFINITY;
    }
    this.#order = Array.from({ length: count }, (_, i) => i).sort((a, b) => worth[b]! - worth[a]! || a - b);
    for (const [at, i] of this.#order.entries()) {
      this.#values[at] = values[i]!;
      let size = 0;
      for (let d = 0; d < D; d += 1) {
        this.#sizes[at * D + d] = sizes[i * D + d]!;
        size += this.#weights[d]! * sizes[i * D + d]!;
      }
      this.#surrogate[at] = size;
    }
    for (let d = 0; d < D; d += 1) this.#room[d] = room[d]!;
    const root = this.#bound(0, count, this.#surrogateRoom(0));
    this.#descend(0, count, 0);
    return this.nodes > nodesMax ? Math.max(root, this.#best) : this.#best;
  }

  /** The surrogate weighs a dimension by how much more is asked for than there is room; false if all fits. */
  #weigh(count: number, sizes: Float64Array, room: Float64Array): boolean {
    const D = this.#dimensionCount;
    let scarce = false;
    for (let d = 0; d < D; d += 1) {
      let asked = 0;
      for (let i = 0; i < count; i += 1) asked += sizes[i * D + d]!;
      const isScarce = asked > room[d]!;
      scarce ||= isScarce;
      // Dimensions with plenty of room would only blur the bound.
      this.#weights[d] = isScarce
        ? (asked / Math.max(room[d]!, asked * 1e-6) - 1) / Math.max(room[d]!, asked * 1e-6)
        : 0;
    }
    return scarce;
  }

  #takeAll(count: number, values: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += values[i]!;
    this.chosen.fill(1, 0, count);
    return sum;
  }

  #surrogateRoom(depth: number): number {
    let room = 0;
    for (let d = 0; d < this.#dimensionCount; d += 1) {
      if (this.#weights[d]! > 0) room += this.#weights[d]! * this.#room[depth * this.#dimensionCount + d]!;
    }
    return room;
  }

  /** Most value of the items from `at` on if they could be cut, in the surrogate constraint alone. */
  #bound(at: number, count: number, room: number): number {
    let left = room;
    let value = 0;
    for (let i = at; i < count; i += 1) {
      const size = this.#surrogate[i]!;
      if (size <= left) {
        value += this.#values[i]!;
        left -= size;
      } else return value + (this.#values[i]! * Math.max(0, left)) / size;
    }
    return value;
  }

  #descend(at: number, count: number, value: number): void {
    this.nodes += 1;
    if (this.nodes > this.#nodesMax) return;
    if (value > this.#best) {
      this.#best = value;
      this.chosen.fill(0, 0, count);
      for (let i = 0; i < at; i += 1) if (this.#taken[i] === 1) this.chosen[this.#order[i]!] = 1;
    }
    if (at === count || value + this.#bound(at, count, this.#surrogateRoom(at)) <= this.#best + 1e-9) return;
    const D = this.#dimensionCount;
    const here = at * D;
    const next = here + D;
    let fits = true;
    for (let d = 0; d < D; d += 1) {
      this.#room[next + d] = this.#room[here + d]! - this.#sizes[here + d]!;
      if (this.#room[next + d]! < 0) fits = false;
    }
    if (fits) {
      this.#taken[at] = 1;
      this.#descend(at + 1, count, value + this.#values[at]!);
    }
    this.#taken[at] = 0;
    for (let d = 0; d < D; d += 1) this.#room[next + d] = this.#room[here + d]!;
    this.#descend(at + 1, count, value);
  }
}
