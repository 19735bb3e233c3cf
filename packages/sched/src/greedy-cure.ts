import { type Model, sizeOf } from "./model.ts";
import { broken, lawful } from "./rules/rule-watch.ts";
import type { Incumbent } from "./search.ts";
import { SearchState } from "./search-state.ts";
import { type TargetOrder, targetScore } from "./target-choice.ts";

/**
 * One way down the search's tree without a way back: VMs leave as the covers and the rules ask, then each, the hardest
 * to place first, goes to the best of the targets that have room for it. On thousands of hosts with room to spare that is all
 * there is to do, and where nobody had to make room it costs no more than the bound. Null where a VM finds no target.
 *
 * Effort: one look at each host for each VM that leaves, where the search looks at each host for each VM that waits, at
 * every step.
 */
export function greedyCure(model: Model, order: TargetOrder): Incumbent | null {
  const state = new SearchState(model);
  if (!leaveCovers(state)) return null;
  for (const v of hardestFirst(state)) {
    const target = bestTarget(state, v, order);
    if (target < 0) return null;
    state.assign(v, target);
  }
  if (state.overCount > 0 || state.ruleNext() !== lawful) return null;
  return { placement: [...state.place], cost: state.cost, quality: Number.POSITIVE_INFINITY };
}

/** Sends away what has to leave; false where the rules leave no way. */
export function leaveCovers(state: SearchState): boolean {
  for (const host of state.over.keys()) {
    while (state.over[host] === 1) {
      if (state.coverLargest[host]! < 0) return false;
      state.evict(state.coverLargest[host]!);
    }
  }
  for (;;) {
    const v = state.ruleNext();
    if (v === broken) return false;
    if (v === lawful) return true;
    state.evict(v);
  }
}

/** Those that find room on the fewest hosts, as things are now, then the largest. */
function hardestFirst(state: SearchState): number[] {
  const { model, pool } = state;
  const targets = new Map<number, number>();
  for (const v of pool) {
    let count = 0;
    for (let h = 0; h < model.hostCount; h += 1) if (state.fits(v, h)) count += 1;
    targets.set(v, count);
  }
  return [...pool].sort((a, b) => targets.get(a)! - targets.get(b)! || sizeOf(model, b) - sizeOf(model, a) || a - b);
}

function bestTarget(state: SearchState, v: number, order: TargetOrder): number {
  const { hostCount, home } = state.model;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let h = 0; h < hostCount; h += 1) {
    if (h === home[v] || !state.fits(v, h)) continue;
    const score = targetScore(state, v, h, order);
    if (score < least) [least, best] = [score, h];
  }
  return best;
}
