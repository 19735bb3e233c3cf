import {
  type Instance,
  type Objective,
  type OrderedCure,
  orderedCure,
  type PivotPlan,
  planWithPivots,
  type Solution,
  startOptimise,
} from "@dvms/sched";
import { CpuBudget } from "./cpu-budget.ts";

/** The cheapest cure, and what can be carried out. */
export interface OrderedSolution {
  readonly solution: Solution;
  /** Null without a placement, and where the moves have no order that was found. */
  readonly plan: PivotPlan | null;
  /** Of a solution without a plan: a dearer cure that has one. */
  readonly fallback: OrderedCure | null;
  /** Whether it is proven that no cure has an order. */
  readonly hasNone: boolean;
  readonly cpuMs: number;
  /** CPU time of the first cure; null without one. */
  readonly firstMs: number | null;
}

/**
 * Solves and plans within a budget of CPU time. Part of it is kept for the case that the cheapest cure has no order: a
 * dearer one that can be carried out is looked for then, and what is left goes into the cheapest again.
 */
export function solveOrdered(instance: Instance, budgetMs: number, objective: Objective): OrderedSolution {
  const budget = new CpuBudget(budgetMs);
  let stopAtMs = shares.search * budgetMs;
  const shouldStop = (): boolean => budget.spentMs >= stopAtMs;
  let firstMs: number | null = null;
  const onCure = (): void => {
    firstMs ??= budget.spentMs;
  };
  const goOn = startOptimise(instance, { objective, shouldStop, onCure, seed: 1 });
  let solution = goOn();
  let plan = planOf(solution);
  let fallback: OrderedCure | null = null;
  let hasNone = false;
  const lookForFallback = (): void => {
    const startMs = budget.spentMs;
    stopAtMs = Math.min(budgetMs, startMs + shares.fallback * budgetMs);
    const found = orderedCure(instance, objective, shouldStop, () => budget.spentMs >= (startMs + stopAtMs) / 2);
    hasNone = found === "none";
    if (found !== "none" && found !== null && !(fallback !== null && fallback.solution.cost <= found.solution.cost))
      fallback = found;
  };
  if (solution.status === "solved" && plan === null) lookForFallback();
  stopAtMs = budgetMs;
  if (!isSettled(solution) && !shouldStop()) {
    const further = goOn();
    if (further.cost < solution.cost || further.status !== solution.status) {
      if (solution.status === "solved" && plan !== null) fallback = { solution, plan };
      plan = planOf(further);
    }
    solution = further;
    if (plan !== null) fallback = null;
  }
  return { solution, plan, fallback, hasNone, cpuMs: budget.spentMs, firstMs };

  function planOf({ status, placement }: Solution): PivotPlan | null {
    if (status === "infeasible" || status === "unknown") return null;
    const endMs = budget.spentMs + shares.plan * budgetMs;
    return planWithPivots(instance, placement, () => budget.spentMs >= endMs);
  }
}

function isSettled({ status, proven }: Solution): boolean {
  return proven || status === "satisfied";
}

/** Of the budget: until the first look at an order, for a fallback, and for pivots. */
const shares = { search: 0.7, fallback: 0.2, plan: 0.1 };
