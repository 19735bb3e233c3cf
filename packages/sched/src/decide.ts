import { exchangePlan, findExchange } from "./exchange.ts";
import type { Instance } from "./instance.ts";
import { buildModel } from "./model.ts";
import { orderMigrations } from "./order-migrations.ts";
import { partitionInstance } from "./partition-instance.ts";
import { reasonOf } from "./reason.ts";
import type { Plan, Solution } from "./solution.ts";
import type { SolveAnswer, SolveRequest } from "./solve-request.ts";
import { solve } from "./solver.ts";

/**
 * Everything between a partition's snapshots and a plan: the one function that the worker thread and the simulator call.
 * The same request always gives the same answer. If nothing can be done with the headroom of `targetRatio`, the answer
 * says so; to give up the headroom, or to let VMs trade places, is the caller's choice, by asking again.
 */
export function decide(request: SolveRequest): SolveAnswer {
  const instance = partitionInstance(request.snapshots, request);
  const solution = solve(instance, { stepsMax: request.stepsMax });
  const { status, plan } = planned(instance, solution);
  const { cost, lowerBound, proven, steps } = solution;
  if (request.mayExchange === true && status !== "solved" && status !== "satisfied") {
    const exchanged = exchange(instance, solution);
    if (exchanged !== null) return exchanged;
  }
  return { status, plan, cost, lowerBound, proven, steps, reason: reasonOf(instance, { ...solution, status }, plan) };
}

function planned(instance: Instance, solution: Solution): { status: Solution["status"]; plan: Plan } {
  if (solution.status !== "solved" && solution.status !== "improved") return { status: solution.status, plan: noPlan };
  const plan = orderMigrations(instance, solution.placement);
  if (plan === null) throw new Error("The solver accepted a placement whose moves cannot be ordered; this is a bug.");
  return { status: solution.status, plan };
}

/** The answer in which two VMs trade places; null if no such trade is a cure. */
function exchange(instance: Instance, { lowerBound, steps }: Solution): SolveAnswer | null {
  const model = buildModel(instance);
  const found = findExchange(model);
  if (found.exchange === null) return null;
  const { v, w } = found.exchange;
  const plan = exchangePlan(model, found.exchange);
  const placement = [...model.home];
  placement[v] = model.home[w]!;
  placement[w] = model.home[v]!;
  const cost = model.moveCost[v]! + model.moveCost[w]!;
  const answer = { status: "solved", cost, lowerBound, proven: false, steps: steps + found.steps } as const;
  return { ...answer, plan, reason: reasonOf(instance, { ...answer, placement }, plan) };
}

const noPlan: Plan = { moves: [], makespanS: 0 };
