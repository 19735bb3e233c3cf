import type { Placement } from "./instance.ts";

/**
 * - `satisfied`: nothing is overloaded, nothing has to move
 * - `solved`: `placement` leaves no host overloaded
 * - `improved`: some overload stays, but less of it (a partial plan)
 * - `infeasible`: proven that no placement cures the overload
 * - `unknown`: the budget ended first
 */
export type SolutionStatus = "satisfied" | "solved" | "improved" | "infeasible" | "unknown";

export interface Solution {
  readonly status: SolutionStatus;
  /** The best placement found; the current one for `satisfied`, `infeasible` and `unknown`. */
  readonly placement: Placement;
  /** Cost of moving in the objective's unit; 0 if nothing moves. */
  readonly cost: number;
  /** No placement that cures the overload costs less. */
  readonly lowerBound: number;
  /** True if the placement's cost is known to be the least. */
  readonly proven: boolean;
  /** Nodes that the search visited. */
  readonly steps: number;
}

/** One migration of a plan. */
export interface Move {
  /** Index in the plan, from 0. */
  readonly id: number;
  readonly vmId: string;
  readonly sourceId: string;
  readonly targetId: string;
  /** Ids of the moves that must be over before this one starts: an execution that respects them is safe whatever each takes. */
  readonly after: readonly number[];
  readonly estimateS: number;
}

/** Migrations and their dependencies. */
export interface Plan {
  readonly moves: readonly Move[];
  /** Length of the critical path. */
  readonly makespanS: number;
}
