import { type Outcome, outcomes } from "@dvms/protocol";
import type { Invariant } from "../checkers/checker.ts";
import { drawFaults } from "./draw-faults.ts";
import { type CheckBounds, drawOptions } from "./draw-options.ts";
import { type FaultKind, faultKinds } from "./fault.ts";
import { type RunSettings, runSeed, type SeedRun } from "./run-seed.ts";
import type { Witnessed } from "./witness.ts";

/** What came of a range of seeds. */
export interface CheckReport {
  readonly seeds: number;
  readonly failed: readonly { readonly seed: number; readonly invariant: Invariant }[];
  readonly virtualSeconds: number;
  readonly steps: number;
  readonly wallS: number;
  readonly outcomes: Record<Outcome, number>;
  readonly faults: Record<FaultKind, number>;
  readonly witnessed: Witnessed;
}

/** Plays seeds one after the other; `done` hears of each. */
export function checkSeeds(seeds: readonly number[], bounds: CheckBounds, done: (run: SeedRun) => void): CheckReport {
  const startedMs = performance.now();
  const total = {
    seeds: 0,
    failed: [] as { seed: number; invariant: Invariant }[],
    virtualSeconds: 0,
    steps: 0,
    outcomes: zeros(outcomes),
    faults: zeros(faultKinds),
    witnessed: {
      migrationsUnderFault: 0,
      unknownOutcomes: 0,
      leasesExpired: 0,
      merges: 0,
      ringsRejoined: 0,
      epochsRefused: 0,
    },
  };
  for (const seed of seeds) {
    const run = checkSeed(seed, bounds);
    total.seeds++;
    if (run.failure !== null) total.failed.push({ seed, invariant: run.failure.invariant });
    total.virtualSeconds += run.virtualMs / 1000;
    total.steps += run.steps;
    for (const outcome of outcomes) total.outcomes[outcome] += run.outcomes[outcome];
    for (const [kind, hits] of run.faults) total.faults[kind] += hits;
    for (const name of Object.keys(total.witnessed) as (keyof Witnessed)[])
      total.witnessed[name] += run.witnessed[name];
    done(run);
  }
  const { seeds: count, failed, virtualSeconds, steps, ...rest } = total;
  return { seeds: count, failed, virtualSeconds, steps, wallS: (performance.now() - startedMs) / 1000, ...rest };
}

/** Draws and plays one seed. */
export function checkSeed(seed: number, bounds: CheckBounds): SeedRun {
  const options = drawOptions(seed, bounds);
  return runSeed(options, drawFaults(options), quietly);
}

const quietly: RunSettings = { observers: [], prepare: null, createAgent: null };

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
