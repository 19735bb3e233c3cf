import { excessOf, type Model } from "./model.ts";
import { sequenceMoves } from "./sequence-moves.ts";

export interface Reduced {
  /** Null if no move takes overload away. */
  readonly placement: readonly number[] | null;
  readonly cost: number;
  readonly steps: number;
}

/**
 * Partial relief by local search: again and again the change that takes away most of the excess, the cheapest among
 * equals, as long as there is one. A change is a move away from an overloaded host, alone or after a move that makes room
 * on its target. Every VM moves once at most, and every target stays within what a receiving host may be filled to, so
 * the moves can be made in the order in which they were found: such a plan never has a cycle.
 */
export function reduceExcess(model: Model, stepsMax: number): Reduced {
  const relief = new Relief(model, stepsMax);
  while (relief.improve());
  relief.dropIdleMoves();
  const cost = relief.cost();
  return { placement: relief.moved() ? [...relief.placement] : null, cost, steps: relief.steps };
}

interface Change {
  readonly moves: readonly (readonly [v: number, target: number])[];
  readonly relief: number;
  readonly cost: number;
}

class Relief {
  readonly placement: number[];
  steps = 0;
  #model: Model;
  #use: Float64Array;
  #stepsMax: number;
  #best: Change | null = null;

  constructor(model: Model, stepsMax: number) {
    this.#model = model;
    this.placement = [...model.home];
    this.#use = model.use.slice();
    this.#stepsMax = stepsMax;
  }

  /** Makes the best change there is; false if there is none or the steps are used up. */
  improve(): boolean {
    this.#best = null;
    const { hostCount, movableOf } = this.#model;
    for (let source = 0; source < hostCount; source += 1) {
      if (!this.#isOver(source)) continue;
      for (const v of movableOf[source]!) if (this.placement[v] === source) this.#lookAtTargets(v);
    }
    const best: Change | null = this.#best;
    if (best === null) return false;
    for (const [v, target] of (best as Change).moves) this.#move(v, target);
    return true;
  }

  /** Takes back moves that turned out to be of no use, the most expensive first. */
  dropIdleMoves(): void {
    const { vmCount, home, moveCost } = this.#model;
    const moved: number[] = [];
    for (let v = 0; v < vmCount; v += 1) if (this.placement[v] !== home[v]) moved.push(v);
    moved.sort((a, b) => moveCost[b]! - moveCost[a]! || a - b);
    for (const v of moved) {
      const target = this.placement[v]!;
      const before = excessOf(this.#model, this.#use);
      this.#move(v, home[v]!);
      const worse = excessOf(this.#model, this.#use) > before || this.#receivesTooMuch(home[v]!);
      if (worse || sequenceMoves(this.#model, this.placement).order === null) this.#move(v, target);
    }
  }

  cost(): number {
    const { home, moveCost } = this.#model;
    return this.placement.reduce((sum, host, v) => (host === home[v] ? sum : sum + moveCost[v]!), 0);
  }

  moved(): boolean {
    return this.placement.some((host, v) => host !== this.#model.home[v]);
  }

  #lookAtTargets(v: number): void {
    const { hostCount, moveCost } = this.#model;
    const source = this.placement[v]!;
    const relief = this.#reliefOf(v);
    if (relief <= reliefMin) return;
    for (let target = 0; target < hostCount && this.steps < this.#stepsMax; target += 1) {
      if (target === source) continue;
      this.steps += 1;
      if (this.#fits(v, target)) this.#offer({ moves: [[v, target]], relief, cost: moveCost[v]! });
      else if (!this.#isOver(target)) this.#lookAtChains(v, target, relief);
    }
  }

  /** Looks for one VM whose departure from the target makes room. */
  #lookAtChains(v: number, target: number, relief: number): void {
    const { hostCount, movableOf, moveCost } = this.#model;
    for (const w of movableOf[target]!) {
      const cost = moveCost[v]! + moveCost[w]!;
      if (this.placement[w] !== target || !this.#isBetter(relief, cost) || !this.#fits(v, target, w)) continue;
      for (let next = 0; next < hostCount; next += 1) {
        if (next === target || next === this.placement[v] || !this.#fits(w, next)) continue;
        this.steps += 1;
        this.#offer({
          moves: [
            [w, next],
            [v, target],
          ],
          relief,
          cost,
        });
        break;
      }
    }
  }

  #offer(change: Change): void {
    if (this.#isBetter(change.relief, change.cost)) this.#best = change;
  }

  #isBetter(relief: number, cost: number): boolean {
    const best = this.#best;
    if (best === null) return true;
    if (Math.abs(relief - best.relief) > reliefMin) return relief > best.relief;
    return cost < best.cost;
  }

  /** Excess that the VM's departure takes from its host. */
  #reliefOf(v: number): number {
    const { dimensionCount, demand, capacity, scale } = this.#model;
    let relief = 0;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = this.placement[v]! * dimensionCount + d;
      const above = this.#use[at]! - capacity[at]!;
      if (above > 0) relief += Math.min(above, demand[v * dimensionCount + d]!) * scale[at]!;
    }
    return relief;
  }

  #isOver(host: number): boolean {
    return this.#isAbove(host, this.#model.capacity);
  }

  /** Whether a host that received would, as it is now, be filled beyond what it may. */
  #receivesTooMuch(host: number): boolean {
    const receives = this.placement.some((place, v) => place === host && this.#model.home[v] !== host);
    return receives && this.#isAbove(host, this.#model.fillTo);
  }

  #isAbove(host: number, limits: Float64Array): boolean {
    const { dimensionCount } = this.#model;
    for (let at = host * dimensionCount; at < (host + 1) * dimensionCount; at += 1) {
      if (this.#use[at]! > limits[at]!) return true;
    }
    return false;
  }

  #fits(v: number, target: number, gone = -1): boolean {
    const { dimensionCount, demand, fillTo } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = target * dimensionCount + d;
      const freed = gone < 0 ? 0 : demand[gone * dimensionCount + d]!;
      if (this.#use[at]! - freed + demand[v * dimensionCount + d]! > fillTo[at]!) return false;
    }
    return true;
  }

  #move(v: number, target: number): void {
    const { dimensionCount, demand } = this.#model;
    for (let d = 0; d < dimensionCount; d += 1) {
      const amount = demand[v * dimensionCount + d]!;
      this.#use[this.placement[v]! * dimensionCount + d]! -= amount;
      this.#use[target * dimensionCount + d]! += amount;
    }
    this.placement[v] = target;
  }
}

/** Rounding, not relief. */
const reliefMin = 1e-9;
