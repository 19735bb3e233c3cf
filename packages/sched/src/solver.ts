import type { Instance } from "./instance.ts";
import { buildModel, excessOf, type Model } from "./model.ts";
import { reduceExcess } from "./reduce-excess.ts";
import { Search } from "./search.ts";
import type { Solution } from "./solution.ts";
import type { TargetOrder } from "./target-choice.ts";

export interface SolveOptions {
  /** Search nodes to visit at most; the same instance and budget always give the same answer. */
  readonly stepsMax: number;
  /** Which of several placements of the same cost; `safest` unless told otherwise. The others take the first that they find. */
  readonly targets?: TargetOrder;
}

/**
 * Looks for the placement that (1) leaves no host above its capacity, and fills hosts that receive to `fillTo` at most,
 * (2) costs least to reach, in moved memory, and (3) is the best of those by `quality.ts`; among those whose moves can be
 * ordered. `proven` says that (1) and (2) are optimal. Where (1) cannot be had, or not within the budget, the answer is
 * the placement that takes away most of the overload, as far as local search finds it (`improved`).
 */
export function solve(instance: Instance, options: SolveOptions): Solution {
  const { targets = "safest" } = options;
  const model = buildModel(instance);
  if (excessOf(model, model.use) === 0) return stay(model, "satisfied", 0, true, 0);
  const search = new Search(model);
  const complete = cure(search, options.stepsMax, targets);
  const { incumbent } = search;
  const proven = complete && (incumbent?.cost ?? Number.POSITIVE_INFINITY) <= search.doubtfulCost;
  const lowerBound = Number.isFinite(search.lowerBound) ? search.lowerBound : 0;
  if (incumbent === null) {
    // The local search knows no rules: under them there is a cure or nothing.
    const stepsMax = Math.max(reduceStepsMin, options.stepsMax - search.steps);
    const reduced = model.rules === null ? reduceExcess(model, stepsMax) : none;
    const steps = search.steps + reduced.steps;
    if (reduced.placement === null) return stay(model, proven ? "infeasible" : "unknown", lowerBound, proven, steps);
    const { placement, cost } = reduced;
    return { status: "improved", placement, cost, lowerBound, proven: false, steps };
  }
  if (complete && targets === "safest") search.polish(Math.min(polishStepsMax, options.stepsMax - search.steps));
  const { placement, cost } = search.incumbent!;
  return { status: "solved", placement, cost, lowerBound: proven ? cost : lowerBound, proven, steps: search.steps };
}

/**
 * Rounds of growing cost first, for cheap cures are the ones worth having; where they find none, two dives that take any
 * cure, in the order that does least harm and packed tightly; what is left of the budget goes into the proof.
 */
function cure(search: Search, stepsMax: number, targets: TargetOrder): boolean {
  if (search.deepen(stepsMax / 2, targets)) return true;
  if (search.incumbent === null) {
    if (search.dive(stepsMax / 8, targets)) return true;
    if (search.dive(stepsMax / 8, "tightest")) return true;
  }
  return search.deepen(stepsMax - search.steps, targets);
}

function stay(model: Model, status: Solution["status"], lowerBound: number, proven: boolean, steps: number): Solution {
  return { status, placement: [...model.home], cost: 0, lowerBound, proven, steps };
}

/** More than this many steps of looking for a nicer placement at the same cost are not worth their time. */
const polishStepsMax = 2_000;
const none = { placement: null, cost: 0, steps: 0 } as const;
/** A budget that is gone still buys a partial plan. */
const reduceStepsMin = 100;
