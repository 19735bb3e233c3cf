export { agentDefaults } from "./agent-defaults.ts";
export { checkInvariants } from "./checkers/check-invariants.ts";
export { Checker, InvariantError } from "./checkers/checker.ts";
export { Ends } from "./checkers/ends.ts";
export { Exclusive } from "./checkers/exclusive.ts";
export { Fenced } from "./checkers/fenced.ts";
export { Once } from "./checkers/once.ts";
export { Roomy } from "./checkers/roomy.ts";
export { hostRefs, type Layout } from "./data-centre.ts";
export { EventQueue } from "./event-queue.ts";
export { type ExperimentOptions, type ExperimentResult, runExperiment, simulationOptions } from "./experiment.ts";
export { formRing, type Seeding } from "./form-ring.ts";
export { type MigrationJob, Migrations } from "./migrations.ts";
export {
  type Fate,
  type FateOf,
  type FaultRates,
  faulty,
  Network,
  type NetworkOptions,
  type Port,
  reliable,
} from "./network.ts";
export { type Observer, QuietObserver } from "./observer.ts";
export { ringFault } from "./ring-check.ts";
export { Simulation, type SimulationOptions, type SolverModel } from "./simulation.ts";
export { Statistics } from "./statistics.ts";
export type { AgentIdentity, CreateAgent, SteppedAgent } from "./stepped-agent.ts";
export { type Channel, Timeline } from "./timeline.ts";
export { type Plain, TraceHash } from "./trace-hash.ts";
export { TraceHasher } from "./trace-hasher.ts";
export { VirtualHost } from "./virtual-host.ts";
export { VirtualHypervisor } from "./virtual-hypervisor.ts";
export { VirtualVm } from "./virtual-vm.ts";
