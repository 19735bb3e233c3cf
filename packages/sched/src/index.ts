export type { Alternative } from "./alternatives.ts";
export type { Binding, Bindings } from "./binding.ts";
export type { Conflict } from "./conflict.ts";
export { decide } from "./decide.ts";
export { type DetectorThresholds, OverloadDetector } from "./detector.ts";
export { type Explanation, explain, type HostChange } from "./explain.ts";
export type { Dimension, Instance, InstanceHost, InstanceVm, Placement } from "./instance.ts";
export { InstanceError, type JsonReader } from "./instance-file/json-reader.ts";
export { parseJson } from "./instance-file/parse-json.ts";
export { type ReadInstance, readInstance } from "./instance-file/read-instance.ts";
export { type Objective, objectives } from "./model.ts";
export { type OptimiseOptions, optimise, startOptimise } from "./optimise.ts";
export { orderMigrations } from "./order-migrations.ts";
export { type OrderedCure, orderedCure } from "./ordered-cure.ts";
export { type PartitionRatios, partitionInstance } from "./partition-instance.ts";
export { type Goal, type PlacementFault, placementFault } from "./placement-fault.ts";
export { type Breach, checkPlan, type PlanCheck } from "./plan-checker.ts";
export { type EvenedPlan, planEvenly } from "./plan-evenly.ts";
export type { PlannedLeg } from "./plan-legs.ts";
export { type PreCopyEstimate, type PreCopyInput, preCopy } from "./pre-copy.ts";
export { type ReplayBreach, type ReplayMove, replayPlan } from "./replay-plan.ts";
export {
  addResources,
  hardResources,
  limitRatio,
  type Resources,
  resourceNamePattern,
  subtractResources,
  totalResources,
} from "./resources.ts";
export { type BrokenRule, brokenRule } from "./rules/broken-rule.ts";
export { type PlacementRule, ruleAgainst } from "./rules/placement-rule.ts";
export type { Rule, RuleKind } from "./rules/rule.ts";
export { defaultLimits, type ParallelLimits, type ScheduledLeg } from "./schedule-legs.ts";
export { type PivotPlan, planWithPivots } from "./sequence-legs.ts";
export type { Shortage } from "./shortage.ts";
export { demandOf, type HostSnapshot, loadOf, type VmSnapshot, worstLoad } from "./snapshot.ts";
export type { Move, Plan, Solution, SolutionStatus } from "./solution.ts";
export type { SolveAnswer, SolveRequest } from "./solve-request.ts";
export { type SolveOptions, solve } from "./solver.ts";
