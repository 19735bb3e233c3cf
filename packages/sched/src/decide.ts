import type { Instance } from "./instance.ts";
import { orderMigrations } from "./order-migrations.ts";
import { partitionInstance } from "./partition-instance.ts";
import { reasonOf } from "./reason.ts";
import type { Plan, Solution } from "./solution.ts";
import type { SolveAnswer, SolveRequest } from "./solve-request.ts";
import { solve } from "./solver.ts";

/**
 * Everything between a partition's snapshots and a plan: the one function that the worker thread and the simulator call.
 * The same request always gives the same answer. If nothing can be done with the headroom of `targetRatio`, the answer
 * says so; to give up the headroom is the caller's choice, by asking again with `targetRatio` = `overloadRatio`.
 */
export function decide(request: SolveRequest): SolveAnswer {
  const instance = partitionInstance(request.snapshots, request);
  const solution = solve(instance, { stepsMax: request.stepsMax });
  const { status, plan } = planned(instance, solution);
  const { cost, lowerBound, proven, steps } = solution;
  return { status, plan, cost, lowerBound, proven, steps, reason: reasonOf(instance, { ...solution, status }, plan) };
}

function planned(instance: Instance, solution: Solution): { status: Solution["status"]; plan: Plan } {
  if (solution.status !== "solved" && solution.status !== "improved") return { status: solution.status, plan: noPlan };
  const plan = orderMigrations(instance, solution.placement);
  if (plan === null) throw new Error("The solver accepted a placement whose moves cannot be ordered; this is a bug.");
  return { status: solution.status, plan };
}

const noPlan: Plan = { moves: [], makespanS: 0 };
