export { createDemand, type Demand, type DemandNow } from "./demand.ts";
export type { DemandProfile, LoadVm } from "./load-vm.ts";
export { createRandom, type Random } from "./random.ts";
export { type Settled, type Stay, type StayOptions, settle, staysOf } from "./stays.ts";
export { TraceError, type TraceLoadOptions, type TraceRow, traceLoad } from "./trace.ts";
export { readTraceFiles } from "./trace-file.ts";
export { parseTrace } from "./trace-parse.ts";
export type { HostSize, TraceVm } from "./trace-vm.ts";
export { seededUuid } from "./uuid.ts";
export {
  addViolations,
  type DataCentre,
  ViolationMeter,
  type ViolationTotals,
  violationWithoutMoves,
} from "./violation.ts";
export { type VmplacesOptions, vmplacesCount, vmplacesLoad, vmplacesOnHosts } from "./vmplaces.ts";
export { parseWorkload, readWorkload, type Workload } from "./workload.ts";
