import { excessOf, type Model } from "./model.ts";
import { isLawfulNow } from "./rules/rule-watch.ts";
import type { Incumbent } from "./search.ts";
import { Seating } from "./seating.ts";

/**
 * The cure nearest to what the hosts want at the prices of a bound (`PriceBound.takers`): VMs go to a host that wants them, and
 * those that none wants, or that a rule keeps from it, are seated by ejection chains (a Lagrangian heuristic, Fisher 1981).
 * Prices know what each host can take at best, so where the bound is near the least cost, so is mostly this cure, also where
 * walks from other cures are stuck. Null where a VM finds no seat, and under rules that tie VMs to one group of hosts.
 */
export function priceCure(
  model: Model,
  takers: ArrayLike<number>,
  seed: number,
  shouldStop: () => boolean,
): Incumbent | null {
  const { rules, vmCount } = model;
  if (rules !== null && rules.unions.length > 0) return null;
  const seating = new Seating(model, seed);
  for (let v = 0; v < vmCount; v += 1) if (!seating.isFixed(v)) seating.sendAway(v);
  seating.place(takers);
  const cure = seating.finish(true, shouldStop);
  if (cure === null) return null;
  // Whoever may not move has not been looked at.
  const { use, place } = seating.seats;
  const holds = excessOf(model, use) === 0 && isLawfulNow({ rules, home: place, vmCount });
  return holds ? cure : null;
}
