import { createRandom } from "@dvms/load";
import { Agent, type Outcome } from "@dvms/protocol";
import { decide } from "@dvms/sched";
import { Bounded } from "../checkers/bounded.ts";
import { checkInvariants } from "../checkers/check-invariants.ts";
import { type Invariant, InvariantError } from "../checkers/checker.ts";
import type { Observer } from "../observer.ts";
import { Simulation } from "../simulation.ts";
import type { CreateAgent } from "../stepped-agent.ts";
import type { CheckOptions } from "./draw-options.ts";
import type { Fault, FaultKind } from "./fault.ts";
import { FaultPlayer } from "./fault-player.ts";
import { recover } from "./recovery.ts";
import { Weather } from "./weather.ts";
import { Witness, type Witnessed } from "./witness.ts";

/** What came of one seed. */
export interface SeedRun {
  readonly seed: number;
  /** Null if every invariant held. */
  readonly failure: { readonly invariant: Invariant; readonly sentence: string } | null;
  readonly virtualMs: number;
  readonly steps: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** How often each kind of fault really hit. */
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly witnessed: Witnessed;
}

export interface RunSettings {
  /** Watch the run besides the checkers: a trace, its hash. */
  readonly observers: readonly Observer[];
  /** Told of the simulation before anything happens; null where nobody needs it. */
  readonly prepare: ((simulation: Simulation) => void) | null;
  /** Replaces the agent, to see that the checkers catch a broken one; null for the daemon's own. */
  readonly createAgent: CreateAgent | null;
}

/** Several times what a run takes: its length is bounded, and so is what a host has to do in a second of it. */
const stepsBase = 200_000;
const stepsPerHost = 10_000;

/** Plays one drawn run from start to end, or to the first broken invariant. The same arguments give the same run. */
export function runSeed(options: CheckOptions, faults: readonly Fault[], settings: RunSettings): SeedRun {
  let nowMs = () => 0;
  const weather = new Weather(options.seed, options.copiesOutlive, () => Math.max(0, options.healMs - nowMs()));
  const simulation = simulationOf(options, weather, settings.createAgent);
  nowMs = () => simulation.timeline.nowMs;
  settings.prepare?.(simulation);
  const pinning = createRandom(options.seed, "pinned");
  for (const vm of simulation.vms) vm.pinned = pinning.uniform() < options.pinned;
  const witness = new Witness(weather);
  simulation.observe(witness);
  for (const observer of settings.observers) simulation.observe(observer);
  const player = new FaultPlayer(simulation, weather, options);
  simulation.observe(player);
  const { ends } = checkInvariants(simulation, { agent: options.agent, calmSinceMs: () => player.calmSinceMs() });
  simulation.observe(new Bounded(stepsBase + options.hosts * stepsPerHost));
  let failure: SeedRun["failure"] = null;
  try {
    startHosts(simulation, options, faults);
    player.play(faults);
    simulation.startLoad();
    simulation.runUntil(options.healMs);
    recover(simulation, options, ends);
  } catch (error) {
    failure = failureOf(error);
  }
  return {
    seed: options.seed,
    failure,
    virtualMs: simulation.timeline.nowMs,
    steps: witness.steps,
    outcomes: witness.outcomes,
    faults: weather.hits,
    witnessed: {
      migrationsUnderFault: witness.migrationsUnderFault,
      unknownOutcomes: simulation.migrations.unknown,
      leasesExpired: witness.leasesExpired,
      merges: witness.outcomes.merged,
      ringsRejoined: failure === null ? player.ringsTorn : 0,
      epochsRefused: witness.epochsRefused,
    },
  };
}

function simulationOf(options: CheckOptions, weather: Weather, createAgent: CreateAgent | null): Simulation {
  const { hosts, hostsPerRack, racksPerSite, seed, cpu, memoryMiB, latencyMinMs, latencyMaxMs, agent } = options;
  return new Simulation({
    layout: { hosts, hostsPerRack, racksPerSite, seed },
    capacity: { cpu, memory: memoryMiB },
    migrationMiBPerS: options.migrationMiBPerS,
    vms: options.vms,
    samplePeriodMs: options.samplePeriodMs,
    network: { latencyMinMs, latencyMaxMs, fate: (source, target, message) => weather.fate(source, target, message) },
    solver: { baseMs: 0.5, usPerStep: 10, decide },
    createAgent: createAgent ?? ((self, identity) => new Agent(agent, self, identity)),
    answerLost: () => weather.answerLost(),
    faults: weather,
    seed,
  });
}

/** Every host knows the first three, as configured in a real data centre, and one other. Those that join do so later. */
function startHosts(simulation: Simulation, options: CheckOptions, faults: readonly Fault[]): void {
  const random = createRandom(options.seed, "start");
  const later = new Set(faults.filter((fault) => fault.kind === "join").map((fault) => fault.hosts[0]));
  const { hosts, timeline } = simulation;
  for (const host of hosts) {
    const known = [...hosts.slice(0, 3), random.pick(hosts)].filter((other) => other !== host);
    const seeds = [...new Set(known.map((other) => other.ref.address))];
    const atMs = random.uniform() * options.startWithinMs;
    host.know(seeds);
    if (!later.has(host.index)) timeline.at(atMs, () => host.restart());
  }
}

function failureOf(error: unknown): NonNullable<SeedRun["failure"]> {
  if (error instanceof InvariantError) return { invariant: error.invariant, sentence: error.message };
  const sentence = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { invariant: "sound", sentence };
}
