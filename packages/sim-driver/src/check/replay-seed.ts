import { TraceHasher } from "../trace-hasher.ts";
import { drawFaults } from "./draw-faults.ts";
import { type CheckBounds, type CheckOptions, drawOptions } from "./draw-options.ts";
import type { Fault } from "./fault.ts";
import { runSeed, type SeedRun } from "./run-seed.ts";
import { RunTrace } from "./run-trace.ts";
import { shrinkFaults } from "./shrink-faults.ts";

/** Runs at most while a schedule is shrunk. */
const shrinkRunsMax = 80;

/** One seed with everything about it. */
export interface Replay {
  readonly options: CheckOptions;
  readonly faults: readonly Fault[];
  readonly run: SeedRun;
  /** The same on every run of the seed with the same version and the same Node. */
  readonly traceHash: string;
  /** Enough of the faults for the same invariant to break; null if none broke. */
  readonly shrunk: readonly Fault[] | null;
}

/** Plays one seed again, hashed; every line of its trace goes to `write`, unless that is null. */
export function replaySeed(seed: number, bounds: CheckBounds, write: ((line: string) => void) | null): Replay {
  const options = drawOptions(seed, bounds);
  const faults = drawFaults(options);
  const hasher = new TraceHasher();
  const trace = write === null ? null : new RunTrace(write);
  const run = runSeed(options, faults, {
    observers: trace === null ? [hasher] : [hasher, trace],
    prepare: trace === null ? null : (simulation) => trace.name(simulation),
    createAgent: null,
  });
  const { failure } = run;
  const fails = (fewer: readonly Fault[]) =>
    breach(runSeed(options, fewer, { observers: [], prepare: null, createAgent: null })) === breach(run);
  const shrunk = failure === null ? null : shrinkFaults(faults, fails, shrinkRunsMax);
  return { options, faults, run, traceHash: hasher.digest, shrunk };
}

/** What broke, without the ids and numbers of it. */
function breach({ failure }: SeedRun): string {
  const words = failure?.sentence.split(" ").filter((word) => !/[0-9]/.test(word)) ?? [];
  return `${failure?.invariant} ${words.slice(0, breachWords).join(" ")}`;
}

/** Enough to tell a breach from others of its invariant, few enough that no list of VMs is among them. */
const breachWords = 6;
