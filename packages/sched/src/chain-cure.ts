import { EjectionChain } from "./ejection-chain.ts";
import { leaveCovers } from "./greedy-cure.ts";
import { type Model, sizeOf } from "./model.ts";
import type { Incumbent } from "./search.ts";
import { SearchState } from "./search-state.ts";
import { Seats } from "./seats.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * A first cure where hosts are full: VMs leave as the covers and the rules ask, then each, the largest first, is seated
 * by an ejection chain that costs little; who finds none waits for the rest, and may then cost more. Null where a VM finds no
 * seat, or where one would have to change its group of hosts, which chains do not.
 */
export function chainCure(model: Model, seed: number, shouldStop: () => boolean): Incumbent | null {
  const state = new SearchState(model);
  if (!leaveCovers(state)) return null;
  const { rules, home } = model;
  if (rules !== null && state.pool.some((v) => rules.unionsOf[v]!.length > 0)) return null;
  const seats = new Seats(model);
  for (const v of state.pool) if (home[v]! >= 0) seats.leave(v);
  const chain = new EjectionChain(model, seats, new SeededRandom(seed));
  let waiting = state.pool.toSorted((a, b) => sizeOf(model, b) - sizeOf(model, a) || a - b);
  let { cost } = state;
  const meanCost = cost / Math.max(1, waiting.length);
  for (const factor of limitFactors) {
    waiting = waiting.filter((v) => {
      const price = shouldStop() ? Number.POSITIVE_INFINITY : chain.seat(v, factor * meanCost + costTolerance);
      if (price === Number.POSITIVE_INFINITY) return true;
      cost += price;
      return false;
    });
  }
  if (waiting.length > 0) return null;
  return { placement: [...seats.place], cost, quality: Number.POSITIVE_INFINITY };
}

/** Of the mean cost of those that leave: what seating one more may cost, time after time. */
const limitFactors = [0, 0.25, 0.5, 1, 2, 4, 8];
const costTolerance = 1e-6;
