export type { DemoOptions } from "./demo/demo-options.ts";
export type { DemoSummary } from "./demo/demo-summary.ts";
export { Fleet } from "./demo/fleet.ts";
export { type HostPlan, planHosts } from "./demo/host-plan.ts";
export { percentile } from "./render/quantities.ts";
