export { decide } from "./decide.ts";
export { type DetectorThresholds, OverloadDetector } from "./detector.ts";
export type { Dimension, Instance, InstanceHost, InstanceVm, Placement } from "./instance.ts";
export { orderMigrations } from "./order-migrations.ts";
export { type PartitionRatios, partitionInstance } from "./partition-instance.ts";
export { type Breach, checkPlan, type PlanCheck } from "./plan-checker.ts";
export { type PreCopyEstimate, type PreCopyInput, preCopy } from "./pre-copy.ts";
export {
  addResources,
  hardResources,
  limitRatio,
  type Resources,
  resourceNamePattern,
  subtractResources,
  totalResources,
} from "./resources.ts";
export { demandOf, type HostSnapshot, loadOf, type VmSnapshot, worstLoad } from "./snapshot.ts";
export type { Move, Plan, Solution, SolutionStatus } from "./solution.ts";
export type { SolveAnswer, SolveRequest } from "./solve-request.ts";
export { type SolveOptions, solve } from "./solver.ts";
