import { leaveCovers } from "./greedy-cure.ts";
import type { Model } from "./model.ts";
import type { Incumbent } from "./search.ts";
import { SearchState } from "./search-state.ts";
import { Seating } from "./seating.ts";

/**
 * A first cure where hosts are full: VMs leave as the covers and the rules ask, and are seated elsewhere by ejection chains. Null
 * where a VM finds no seat, or where one would have to change its group of hosts, which chains do not.
 */
export function chainCure(model: Model, seed: number, shouldStop: () => boolean): Incumbent | null {
  const state = new SearchState(model);
  if (!leaveCovers(state)) return null;
  const { rules } = model;
  if (rules !== null && state.pool.some((v) => rules.unionsOf[v]!.length > 0)) return null;
  const seating = new Seating(model, seed);
  for (const v of state.pool) seating.sendAway(v);
  return seating.finish(false, shouldStop);
}
