import { type Model, sizeOf } from "./model.ts";
import { placed, type SearchState } from "./search-state.ts";

/** How the targets that have room for a VM are tried: as listed, where it fits tightest first, or where it does the least harm. */
export type TargetOrder = "listed" | "tightest" | "safest";

export interface Target {
  readonly target: number;
  /** Least cost of the departures that make room. */
  readonly extraCost: number;
  /** Ascending order of trial among equal costs. */
  readonly score: number;
}

/**
 * Which of the VMs that wait for a target comes next, and where it may go. Only the order in which the tree is searched depends on
 * it, never what a complete search finds. The VM with the fewest targets comes first: the tree is narrow there, and a decision that
 * leaves it none shows soon.
 */
export class TargetChoice {
  #model: Model;
  #state: SearchState;
  #twins: readonly (readonly number[])[];

  constructor(model: Model, state: SearchState, twins: readonly (readonly number[])[]) {
    this.#model = model;
    this.#state = state;
    this.#twins = twins;
  }

  /** The waiting VM with the fewest targets that have room; the one with the greatest need among equals. */
  hardestToPlace(): number {
    const state = this.#state;
    const { hostCount, home } = this.#model;
    if (state.pool.length === 1) return state.pool[0]!;
    let hardest = -1;
    let fewest = Number.POSITIVE_INFINITY;
    let greatest = 0;
    for (const v of state.pool) {
      let targets = 0;
      for (let h = 0; h < hostCount && targets <= fewest; h += 1) if (h !== home[v] && state.fits(v, h)) targets += 1;
      const size = sizeOf(this.#model, v);
      const harder =
        targets < fewest || (targets === fewest && (size > greatest || (size === greatest && v < hardest)));
      if (!harder) continue;
      hardest = v;
      fewest = targets;
      greatest = size;
    }
    return hardest;
  }

  /** Where the VM may go, in the order in which to try; `isBeaten` says of a cost whether it is still of interest. */
  of(v: number, order: TargetOrder, isBeaten: (cost: number) => boolean): Target[] {
    const state = this.#state;
    const { hostCount, home, moveCostMin } = this.#model;
    const mayCascade = !isBeaten(state.cost + moveCostMin);
    const first = this.#firstTarget(v);
    const targets: Target[] = [];
    for (let h = first; h < hostCount; h += 1) {
      if (h === home[v]) continue;
      if (state.fits(v, h)) targets.push({ target: h, extraCost: 0, score: targetScore(state, v, h, order) });
      else if (mayCascade) {
        const extraCost = state.costOfRoom(v, h);
        if (!isBeaten(state.cost + extraCost)) targets.push({ target: h, extraCost, score: 0 });
      }
    }
    return targets.sort((a, b) => a.extraCost - b.extraCost || a.score - b.score || a.target - b.target);
  }

  /** VMs just alike take their targets in ascending order: every other order is the same placement under other names. */
  #firstTarget(v: number): number {
    let first = 0;
    for (const twin of this.#twins[v]!) {
      if (this.#state.decision[twin] === placed) first = Math.max(first, this.#state.place[twin]!);
    }
    return first;
  }
}

/** Of a target with room, the lower the better: the room that is left, or the share of its fullest dimension. */
export function targetScore(state: SearchState, v: number, host: number, order: TargetOrder): number {
  if (order === "listed") return 0;
  const { dimensionCount, demand, scale, fillTo } = state.model;
  let score = 0;
  for (let d = 0; d < dimensionCount; d += 1) {
    const at = host * dimensionCount + d;
    if (scale[at] === 0) continue;
    const left = (fillTo[at]! - state.use[at]! - demand[v * dimensionCount + d]!) * scale[at]!;
    if (order === "tightest") score += left;
    else score = Math.max(score, 1 - left);
  }
  return score;
}
