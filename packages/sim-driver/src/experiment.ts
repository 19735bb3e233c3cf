import { type LoadVm, type Stay, vmplacesLoad } from "@dvms/load";
import type { AgentConfig, Outcome } from "@dvms/protocol";
import { decide } from "@dvms/sched";
import type { Algorithm, AlgorithmName } from "./algorithms/algorithm.ts";
import { createAlgorithm } from "./algorithms/create-algorithm.ts";
import type { CentrePlan } from "./centre-plan.ts";
import { checkInvariants } from "./checkers/check-invariants.ts";
import { type CrashOptions, scheduleCrashes } from "./crashes.ts";
import type { MigrationKind } from "./migrations.ts";
import { reliable } from "./network.ts";
import { type CentreFigures, PlannedCentre } from "./planned-centre.ts";
import { EventRecorder } from "./record/event-recorder.ts";
import { type RecordedFigures, RunFigures } from "./record/run-figures.ts";
import type { SimEvent } from "./record/sim-event.ts";
import { Simulation, type SimulationOptions } from "./simulation.ts";
import { Statistics } from "./statistics.ts";
import { TraceHasher } from "./trace-hasher.ts";
import { noFaults } from "./world-faults.ts";

export interface ExperimentOptions {
  /** Who decides which VM goes where. */
  readonly algorithm: AlgorithmName;
  readonly hosts: number;
  readonly vmsPerHost: number;
  /** Mean and standard deviation of a new demand, in percent of a core. */
  readonly mean: number;
  readonly sd: number;
  /** CPU of a host, in percent of a core. */
  readonly capacity: number;
  readonly seconds: number;
  readonly seed: number;
  /** Replaces the vmplaces load (then `vmsPerHost`, `mean` and `sd` mean nothing); null for that load. */
  readonly vms: readonly LoadVm[] | null;
  /** VMs that come or go while the load runs, besides those; absent: none. */
  readonly stays?: readonly Stay[];
  /** Hosts that are not all alike (then `capacity` means nothing), links between sites, faults; absent: none of it. */
  readonly plan?: CentrePlan;
  /** How VMs move; absent: by pre-copy. */
  readonly migration?: MigrationKind;
  /** Watches every invariant of the protocol at every step, which is slow; peers of DVMS have none of them. */
  readonly check: boolean;
  /** Hosts that go down and start again; absent: none does. */
  readonly crashes?: CrashOptions;
  /** Plays every heartbeat and sample, also those that change nothing: the same figures, far slower. Absent: no. */
  readonly playQuiet?: boolean;
  /** What differs from the defaults of the daemon's agent (algorithm `dvms`). */
  readonly agent: Partial<AgentConfig>;
}

/** Who watches a run. What they do never changes it. */
export interface ExperimentListener {
  /** Told of everything that happens, in the order of time. */
  event?(event: SimEvent): void;
  /** Told after each simulated second; false ends the run there, and its figures are of the time until then. */
  passed?(simulatedS: number): boolean;
}

export interface ExperimentResult extends RecordedFigures, CentreFigures {
  readonly algorithm: string;
  readonly hosts: number;
  readonly vms: number;
  readonly simulatedSeconds: number;
  readonly violations: number;
  readonly violationMeanS: number;
  readonly violationMaxS: number;
  readonly violationTotalS: number;
  readonly migrations: number;
  readonly migrationMeanS: number;
  /** Of a migration, how long its VM ran nowhere, by the model; mean of those that were completed. */
  readonly downtimeMeanS: number;
  /** Sent by the migrations that were completed. */
  readonly migrationBytes: number;
  readonly partitionMean: number;
  readonly partitionMax: number;
  readonly messages: number;
  /** Of the wire format, read off a sample; 0 for peers, whose messages have no content. */
  readonly messageBytes: number;
  readonly outcomes: Record<Outcome, number>;
  readonly unservedCpuS: number;
  readonly traceHash: string;
  readonly cpuS: number;
  readonly wallS: number;
  readonly rssMB: number;
}

/** Memory of a host in the published experiment. */
const hostMemoryMiB = 32 * 1024;
const migrationMiBPerS = 125;

/** Runs one experiment from the seed to its figures; everything but `cpuS`, `wallS` and `rssMB` repeats exactly. */
export function runExperiment(options: ExperimentOptions, listener: ExperimentListener = {}): ExperimentResult {
  const startedMs = performance.now();
  const cpuBefore = process.cpuUsage();
  const algorithm = createAlgorithm(options.algorithm, options.agent, options.seed);
  const centre = new PlannedCentre(options);
  const simulation = new Simulation(centre.adapt(simulationOptions(options, algorithm)));
  const hasher = new TraceHasher();
  const statistics = new Statistics();
  simulation.observe(hasher);
  simulation.observe(statistics);
  if (options.check && options.algorithm === "dvms") checkInvariants(simulation);
  algorithm.start(simulation);
  const figures = new RunFigures(options.hosts);
  const recorder = new EventRecorder(simulation, (event) => {
    figures.add(event);
    listener.event?.(event);
  });
  simulation.startLoad();
  const { crashes, seconds, seed } = options;
  centre.begin(simulation, (host) => recorder.crashed(host));
  if (crashes) scheduleCrashes(simulation, crashes, seconds, seed, (host) => recorder.crashed(host));
  const simulatedSeconds = runLoad(simulation, seconds, listener);
  recorder.close();
  const messages = algorithm.messages(simulation);
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    algorithm: options.algorithm,
    hosts: options.hosts,
    vms: simulation.vms.length,
    simulatedSeconds,
    ...violationFigures(simulation),
    ...migrationFigures(simulation),
    partitionMean: statistics.partitionSizes().mean,
    partitionMax: statistics.partitionSizes().max,
    messages,
    messageBytes: recorder.messages.total(messages),
    outcomes: statistics.outcomeCounts(),
    ...figures.read(simulatedSeconds),
    ...centre.figures(simulation),
    traceHash: hasher.digest,
    cpuS: (user + system) / 1e6,
    wallS: (performance.now() - startedMs) / 1000,
    rssMB: process.memoryUsage.rss() / 1e6,
  };
}

/** Plays the load's time and returns how much of it was played. */
function runLoad(simulation: Simulation, seconds: number, { passed }: ExperimentListener): number {
  const startMs = simulation.timeline.nowMs;
  if (passed === undefined) {
    simulation.runUntil(startMs + seconds * 1000);
    return seconds;
  }
  for (let second = 1; second <= seconds; second++) {
    simulation.runUntil(startMs + second * 1000);
    if (!passed(second)) return second;
  }
  return seconds;
}

/** The experiment as a simulation that has not begun. */
export function simulationOptions(
  options: ExperimentOptions,
  { createAgent }: Algorithm = createAlgorithm(options.algorithm, options.agent, options.seed),
): SimulationOptions {
  const { hosts, capacity, seed } = options;
  return {
    layout: { hosts, hostsPerRack: 32, racksPerSite: 32, seed },
    capacity: { cpu: capacity, memory: hostMemoryMiB },
    migrationMiBPerS,
    ...(options.migration && { migration: options.migration }),
    vms: options.vms ?? vmplacesLoad(options),
    samplePeriodMs: 1000,
    network: { latencyMinMs: 0.2, latencyMaxMs: 1, latencyPer: "pair", fate: reliable },
    solver: { baseMs: 0.5, usPerStep: 1, decide },
    createAgent,
    skipQuiet: !options.check && options.playQuiet !== true,
    answerLost: () => false,
    faults: noFaults,
    seed,
  };
}

function violationFigures(simulation: Simulation) {
  const { violations, violationS, longestS, unservedCoreS } = simulation.violation();
  return {
    violations,
    violationMeanS: violations === 0 ? 0 : violationS / violations,
    violationMaxS: longestS,
    violationTotalS: violationS,
    unservedCpuS: unservedCoreS,
  };
}

function migrationFigures({ migrations }: Simulation) {
  const { completed, durationTotalMs, downtimeTotalS, bytes } = migrations;
  const mean = (total: number) => (completed === 0 ? 0 : total / completed);
  return {
    migrations: completed,
    migrationMeanS: mean(durationTotalMs) / 1000,
    downtimeMeanS: mean(downtimeTotalS),
    migrationBytes: Math.round(bytes),
  };
}
