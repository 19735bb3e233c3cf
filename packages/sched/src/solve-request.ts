import type { PlacementRule } from "./rules/placement-rule.ts";
import type { HostSnapshot } from "./snapshot.ts";
import type { Plan, SolutionStatus } from "./solution.ts";

/** What the leader of a partition asks the solver: plain data, so that it can travel to a worker thread. */
export interface SolveRequest {
  readonly snapshots: readonly HostSnapshot[];
  /** A host is overloaded where demand exceeds this share of its capacity in any dimension. */
  readonly overloadRatio: number;
  /** A host that receives a VM may be filled to this share of its capacity: the rest is headroom, so that the cure lasts. */
  readonly targetRatio: number;
  /**
   * Hosts whose overload is to be cured. Others that are overloaded need not be, but must not get worse: each raises an event
   * of its own. Absent: every host.
   */
  readonly cureIds?: readonly string[];
  /**
   * True: if no move cures the overload, two VMs may trade places at the same time, and the host that helps may be above its
   * limit in a soft dimension until both have arrived. Costs two migrations, so it is for when moves were looked for in vain.
   */
  readonly mayExchange?: boolean;
  /** What placements must respect; what is against a rule already stays. Absent: nothing. */
  readonly rules?: readonly PlacementRule[];
  /** Search nodes to visit at most: the deterministic budget. */
  readonly stepsMax: number;
}

/** The answer, with the plan already in an order that can be executed. */
export interface SolveAnswer {
  readonly status: SolutionStatus;
  /** Empty unless `status` is `solved` or `improved`. */
  readonly plan: Plan;
  readonly cost: number;
  readonly lowerBound: number;
  readonly proven: boolean;
  readonly steps: number;
  /** One sentence for people: why this plan, or why none. */
  readonly reason: string;
}
