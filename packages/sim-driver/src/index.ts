export { agentDefaults } from "./agent-defaults.ts";
export { type AlgorithmName, algorithmNames } from "./algorithms/algorithm.ts";
export type { CentrePlan, PlannedFault, PlannedHost, PlannedLink } from "./centre-plan.ts";
export { type CheckReport, checkSeed, checkSeeds } from "./check/check-seeds.ts";
export { drawFaults } from "./check/draw-faults.ts";
export { type CheckBounds, type CheckOptions, drawOptions } from "./check/draw-options.ts";
export { type Fault, type FaultKind, faultKinds, faultText } from "./check/fault.ts";
export { FaultPlayer } from "./check/fault-player.ts";
export { recover } from "./check/recovery.ts";
export { type Replay, replaySeed } from "./check/replay-seed.ts";
export { type RunSettings, runSeed, type SeedRun } from "./check/run-seed.ts";
export { RunTrace } from "./check/run-trace.ts";
export { shrinkFaults } from "./check/shrink-faults.ts";
export { Weather } from "./check/weather.ts";
export { Witness, type Witnessed } from "./check/witness.ts";
export { Bounded } from "./checkers/bounded.ts";
export { Caused } from "./checkers/caused.ts";
export { checkInvariants, type Judged } from "./checkers/check-invariants.ts";
export { Checker, type Invariant, InvariantError, invariants } from "./checkers/checker.ts";
export { Ends } from "./checkers/ends.ts";
export { Exclusive } from "./checkers/exclusive.ts";
export { Fenced } from "./checkers/fenced.ts";
export { FreeAgain } from "./checkers/free-again.ts";
export { Journalled } from "./checkers/journalled.ts";
export { Lawful } from "./checkers/lawful.ts";
export { Led } from "./checkers/led.ts";
export { Merged } from "./checkers/merged.ts";
export { Once } from "./checkers/once.ts";
export { Ordered } from "./checkers/ordered.ts";
export { Patient } from "./checkers/patient.ts";
export { RingWhole } from "./checkers/ring-whole.ts";
export { Roomy } from "./checkers/roomy.ts";
export { Toured } from "./checkers/toured.ts";
export type { CrashOptions } from "./crashes.ts";
export { hostRefs, type Layout } from "./data-centre.ts";
export { defaultPowerW, EnergyMeter } from "./energy-meter.ts";
export { EventQueue } from "./event-queue.ts";
export {
  type ExperimentListener,
  type ExperimentOptions,
  type ExperimentResult,
  runExperiment,
  simulationOptions,
} from "./experiment.ts";
export { formRing, type Seeding } from "./form-ring.ts";
export { HostClock } from "./host-clock.ts";
export {
  type CopyCost,
  type CopyFate,
  type CopyListener,
  type CopyTimes,
  type MigrationJob,
  type MigrationKind,
  Migrations,
} from "./migrations.ts";
export { runScenario } from "./model/run-scenario.ts";
export {
  type ModelAction,
  ModelError,
  type ModelHost,
  type ModelLink,
  type ModelMigration,
  type ModelResult,
  type ModelRoute,
  type ModelScenario,
  type ModelTask,
  type ModelVm,
} from "./model/scenario.ts";
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
export { EventRecorder } from "./record/event-recorder.ts";
export { MessageBytes } from "./record/message-bytes.ts";
export { type RecordedFigures, RunFigures } from "./record/run-figures.ts";
export type { SimEvent, SimHappening, ViolationCause } from "./record/sim-event.ts";
export { ringFault } from "./ring-check.ts";
export { ringExercise } from "./ring-exercise.ts";
export { type DemandListener, Simulation, type SimulationOptions, type SolverModel } from "./simulation.ts";
export { SiteLinks } from "./site-links.ts";
export { Statistics } from "./statistics.ts";
export type { AgentIdentity, CreateAgent, SteppedAgent } from "./stepped-agent.ts";
export { type Channel, Timeline } from "./timeline.ts";
export { type Plain, TraceHash } from "./trace-hash.ts";
export { TraceHasher } from "./trace-hasher.ts";
export { VirtualHost } from "./virtual-host.ts";
export { type DemandChange, VirtualHypervisor } from "./virtual-hypervisor.ts";
export { VirtualVm } from "./virtual-vm.ts";
export { noFaults, type WorldFaults } from "./world-faults.ts";
