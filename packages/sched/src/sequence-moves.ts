import type { Model } from "./model.ts";

/** The outcome of looking for an order. */
export interface MoveSequence {
  /** The VMs that move, in an order that is safe one after the other; null if none was found. */
  readonly order: readonly number[] | null;
  /** False if the search gave up before it had seen every order. */
  readonly exact: boolean;
  /** Sets of moves from which there was no way on: the measure of the work done. */
  readonly deadEnds: number;
}

/**
 * An order in which the VMs of a placement can move one after the other so that every target has room, in every
 * dimension, at the instant of each arrival. One after the other is the most that can be asked for: any safe execution
 * with moves in parallel, sorted by their starts, is such an order too.
 *
 * Moves whose target has room for all that will ever arrive there can do no harm and are taken at once; only among the
 * others the search branches, remembering the sets of moves from which it found no way on. After `deadEndsMax` dead ends
 * it gives up: the solver then looks for another placement.
 */
export function sequenceMoves(model: Model, placement: ArrayLike<number>, deadEndsMax = 100): MoveSequence {
  const moved: number[] = [];
  for (let v = 0; v < model.vmCount; v += 1) if (placement[v] !== model.home[v]) moved.push(v);
  const sequencer = new Sequencer(model, placement, moved, deadEndsMax);
  const found = sequencer.run();
  return { order: found ? sequencer.order : null, exact: found || sequencer.exact, deadEnds: sequencer.deadEndCount };
}

class Sequencer {
  readonly order: number[] = [];
  exact = true;
  #model: Model;
  #placement: ArrayLike<number>;
  #pending: Set<number>;
  #use: Float64Array;
  /** What is still to arrive at each host. */
  #toCome: Float64Array;
  #deadEnds = new Set<string>();
  #deadEndsMax: number;

  constructor(model: Model, placement: ArrayLike<number>, moved: readonly number[], deadEndsMax: number) {
    this.#model = model;
    this.#placement = placement;
    this.#pending = new Set(moved);
    this.#use = model.use.slice();
    this.#toCome = new Float64Array(model.use.length);
    this.#deadEndsMax = deadEndsMax;
    for (const v of moved) this.#add(this.#toCome, placement[v]!, v, 1);
  }

  get deadEndCount(): number {
    return this.#deadEnds.size;
  }

  run(): boolean {
    const taken = this.#takeHarmless();
    if (this.#pending.size === 0) return true;
    const key = [...this.#pending].sort((a, b) => a - b).join(",");
    if (this.#deadEnds.size >= this.#deadEndsMax) this.exact = false;
    else if (!this.#deadEnds.has(key)) {
      for (const v of [...this.#pending]) {
        if (!this.#hasRoom(v, this.#use, null)) continue;
        this.#take(v);
        if (this.run()) return true;
        this.#untake();
      }
      this.#deadEnds.add(key);
    }
    for (let i = 0; i < taken; i += 1) this.#untake();
    return false;
  }

  #takeHarmless(): number {
    let taken = 0;
    for (let progress = true; progress; ) {
      progress = false;
      for (const v of [...this.#pending]) {
        if (!this.#hasRoom(v, this.#use, this.#toCome)) continue;
        this.#take(v);
        taken += 1;
        progress = true;
      }
    }
    return taken;
  }

  /** Whether the target has room for the VM, and, if `others` is given, for all of those too (they include the VM). */
  #hasRoom(v: number, use: Float64Array, others: Float64Array | null): boolean {
    const { dimensionCount, demand, capacity } = this.#model;
    const at = this.#placement[v]! * dimensionCount;
    for (let d = 0; d < dimensionCount; d += 1) {
      const own = demand[v * dimensionCount + d]!;
      const arriving = others === null ? own : others[at + d]!;
      if (arriving > 0 && use[at + d]! + arriving > capacity[at + d]!) return false;
    }
    return this.#mayCome(v);
  }

  /** Whether those that the VM may not meet at any instant have left its target. */
  #mayCome(v: number): boolean {
    const { rules, home } = this.#model;
    const at = (other: number) => (this.#pending.has(other) ? home[other] : this.#placement[other]);
    return rules === null || rules.conflictsAlways[v]!.every((other) => at(other) !== this.#placement[v]);
  }

  #take(v: number): void {
    this.#pending.delete(v);
    this.order.push(v);
    this.#shift(v, 1);
  }

  #untake(): void {
    const v = this.order.pop()!;
    this.#pending.add(v);
    this.#shift(v, -1);
  }

  #shift(v: number, sign: number): void {
    this.#add(this.#use, this.#placement[v]!, v, sign);
    this.#add(this.#toCome, this.#placement[v]!, v, -sign);
    this.#add(this.#use, this.#model.home[v]!, v, -sign);
  }

  #add(sums: Float64Array, host: number, v: number, sign: number): void {
    if (host < 0) return;
    const { dimensionCount, demand } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      sums[host * dimensionCount + d]! += sign * demand[v * dimensionCount + d]!;
    }
  }
}
