export type { Dimension, Instance, InstanceHost, InstanceVm, Placement } from "./instance.ts";
export { addResources, hardResources, type Resources, resourceNamePattern, subtractResources, totalResources } from "./resources.ts";
export { demandOf, type HostSnapshot, loadOf, type VmSnapshot, worstLoad } from "./snapshot.ts";
export type { Move, Plan, Solution, SolutionStatus } from "./solution.ts";
export type { SolveAnswer, SolveRequest } from "./solve-request.ts";
