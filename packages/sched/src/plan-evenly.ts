import { evenOut } from "./even-out.ts";
import type { Instance } from "./instance.ts";
import { buildModel, type Objective } from "./model.ts";
import { defaultLimits, type ParallelLimits } from "./schedule-legs.ts";
import { type PivotPlan, planWithPivots } from "./sequence-legs.ts";
import type { Solution } from "./solution.ts";

/** A solution, and the plan that leads to it; null if none was found. */
export interface EvenedPlan {
  readonly solution: Solution;
  readonly plan: PivotPlan | null;
}

/**
 * Plans a cure with the load spread better at the same cost (`even-out.ts`), but only if that needs no more pivots: a plan comes
 * first. Other solutions are planned as they are. Half of the time is for the spreading.
 */
export function planEvenly(
  instance: Instance,
  objective: Objective,
  solution: Solution,
  shouldStop: () => boolean,
  isHalfOver: () => boolean,
  limits: ParallelLimits = defaultLimits,
): EvenedPlan {
  const planOf = (placement: readonly number[]): PivotPlan | null =>
    planWithPivots(instance, placement, shouldStop, limits);
  if (solution.status !== "solved") return { solution, plan: planOf(solution.placement) };
  const placement = evenOut(buildModel(instance, objective), solution.placement, isHalfOver);
  const plan = planOf(placement);
  if (plan !== null && plan.pivots === 0) return { solution: { ...solution, placement }, plan };
  const asItWas = planOf(solution.placement);
  const isWorse = asItWas !== null && (plan === null || asItWas.pivots < plan.pivots);
  return isWorse ? { solution, plan: asItWas } : { solution: { ...solution, placement }, plan };
}
