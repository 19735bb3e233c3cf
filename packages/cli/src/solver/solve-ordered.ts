import {
  defaultLimits,
  type EvenedPlan,
  type Instance,
  type Objective,
  type OrderedCure,
  orderedCure,
  type ParallelLimits,
  type PivotPlan,
  planEvenly,
  type Solution,
  startOptimise,
} from "@dvms/sched";
import type { CpuBudget } from "./cpu-budget.ts";

/** The cheapest cure, and what can be carried out. */
export interface OrderedSolution {
  readonly solution: Solution;
  /** Null without a placement, and where the moves have no order that was found. */
  readonly plan: PivotPlan | null;
  /** Of a solution without a plan: a dearer cure that has one. */
  readonly fallback: OrderedCure | null;
  /** Whether it is proven that no cure has an order. */
  readonly hasNone: boolean;
  /** Of the search for the cheapest cure, without planning and fallback. */
  readonly cpuMs: number;
  /** CPU time of the first cure; null without one. */
  readonly firstMs: number | null;
}

/**
 * Solves and plans within a budget of CPU time. Part of it is kept for the case that the cheapest cure has no order: a
 * dearer one that can be carried out is looked for then, and what is left goes into the cheapest again, but for the time that planning
 * it takes and a share for who explains the answer.
 */
export function solveOrdered(
  instance: Instance,
  budget: CpuBudget,
  objective: Objective,
  limits: ParallelLimits = defaultLimits,
): OrderedSolution {
  const budgetMs = budget.totalMs;
  const endMs = (1 - shares.explain) * budgetMs;
  let stopAtMs = shares.search * budgetMs;
  const shouldStop = (): boolean => budget.spentMs >= stopAtMs;
  let firstMs: number | null = null;
  const onCure = (): void => {
    firstMs ??= budget.spentMs;
  };
  const goOn = startOptimise(instance, { objective, shouldStop, onCure, seed: 1 });
  let planningMs = 0;
  let { solution, plan } = planned(goOn());
  const onePlanMs = planningMs;
  let fallback: OrderedCure | null = null;
  let hasNone = false;
  if (solution.status === "solved" && plan === null) lookForFallback();
  stopAtMs = endMs - onePlanMs;
  if (!solution.proven && !shouldStop()) {
    const further = goOn();
    if (further.cost < solution.cost || further.status !== solution.status) {
      if (solution.status === "solved" && plan !== null) fallback = { solution, plan };
      ({ solution, plan } = planned(further));
    } else solution = { ...further, placement: solution.placement };
    if (plan !== null) fallback = null;
  }
  return { solution, plan, fallback, hasNone, cpuMs: budget.spentMs - planningMs, firstMs };

  function lookForFallback(): void {
    const startMs = budget.spentMs;
    stopAtMs = Math.min(endMs, startMs + shares.fallback * budgetMs);
    const isHalfOver = (): boolean => budget.spentMs >= (startMs + stopAtMs) / 2;
    const found = orderedCure(instance, objective, shouldStop, isHalfOver, limits);
    hasNone = found === "none";
    fallback = found === "none" ? null : found;
    planningMs += budget.spentMs - startMs;
  }

  function planned(found: Solution): EvenedPlan {
    if (found.status === "infeasible" || found.status === "unknown") return { solution: found, plan: null };
    const startMs = budget.spentMs;
    const isOver = (share: number) => (): boolean => budget.spentMs >= Math.min(endMs, startMs + share * budgetMs);
    const evened = planEvenly(instance, objective, found, isOver(shares.plan), isOver(shares.plan / 2), limits);
    planningMs += budget.spentMs - startMs;
    return evened;
  }
}

/** Of the budget: until the first look at an order, for a fallback, for pivots, and for explaining. */
const shares = { search: 0.7, fallback: 0.2, plan: 0.1, explain: 0.05 };
