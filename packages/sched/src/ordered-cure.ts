import type { Instance } from "./instance.ts";
import { buildModel, type Objective } from "./model.ts";
import { planLegs } from "./plan-legs.ts";
import { reachableCure } from "./reachable-cure.ts";
import { defaultLimits, type ParallelLimits, scheduleLegs } from "./schedule-legs.ts";
import { Search } from "./search.ts";
import { type PivotPlan, planWithPivots, relaxedLimits } from "./sequence-legs.ts";
import type { Solution } from "./solution.ts";

/** A cure and the plan that carries it out. */
export interface OrderedCure {
  readonly solution: Solution;
  readonly plan: PivotPlan;
}

/**
 * A cheap cure that can be carried out: for when the cheapest of all has no order. Null if none was found until it was told
 * to stop; "none" if there is proof that no cure can be carried out.
 *
 * The walk over placements that hops lead to comes first, for where hosts are very full it soon has seen them all. Then the exact
 * search, whose cures need no pivots; `shouldStop` is asked in turns, so each has half of the time.
 */
export function orderedCure(
  instance: Instance,
  objective: Objective,
  shouldStop: () => boolean,
  isHalfOver: () => boolean,
  parallel: ParallelLimits = defaultLimits,
): OrderedCure | "none" | null {
  const model = buildModel(instance, objective);
  const candidates: OrderedCure[] = [];
  if (model.vmCount * model.hostCount <= pairsMax) {
    const limits = relaxedLimits(model);
    const reach = reachableCure(model, limits, isHalfOver);
    const { placement, cost, hops, steps } = reach;
    if (placement === null && reach.exhausted) return "none";
    if (placement !== null) {
      const proven = reach.exhausted;
      const solution: Solution = {
        status: "solved",
        placement,
        cost,
        lowerBound: proven ? cost : 0,
        proven,
        steps,
      };
      const walked = { ...scheduleLegs(planLegs(model, hops, limits).legs, parallel), pivots: detoursOf(hops) };
      candidates.push({ solution, plan: planWithPivots(instance, placement, shouldStop, parallel) ?? walked });
      if (proven) return candidates[0]!;
    }
  }
  const search = new Search(model, undefined, true, shouldStop);
  const proven = search.deepen(Number.MAX_SAFE_INTEGER, "safest");
  if (search.incumbent !== null) {
    const { placement, cost } = search.incumbent;
    const plan = planWithPivots(instance, placement, shouldStop, parallel);
    const { lowerBound, steps } = search;
    if (plan !== null)
      candidates.push({ solution: { status: "solved", placement, cost, lowerBound, proven, steps }, plan });
  }
  candidates.sort((a, b) => a.solution.cost - b.solution.cost);
  return candidates[0] ?? null;
}

/** VMs that hop more than once. */
function detoursOf(hops: readonly { readonly v: number }[]): number {
  const once = new Set<number>();
  const more = new Set<number>();
  for (const { v } of hops) (once.has(v) ? more : once).add(v);
  return more.size;
}

/** Of VM and host: each hop looks at all of them. */
const pairsMax = 50_000;
