import type { AlgorithmName, MigrationKind } from "@dvms/sim-driver";

/** What an experiment runs on where the command line says nothing. CPU in percent of a core. */
export interface ExperimentDefaults {
  readonly hosts: number;
  readonly vmsPerHost: number;
  readonly mean: number;
  readonly sd: number;
  readonly capacity: number;
  readonly seconds: number;
  readonly seed: number;
}

/** The simulator's list, which is not loaded only to show help; a test keeps the two alike. */
export const algorithms: readonly AlgorithmName[] = [
  "dvms",
  "dvms-original",
  "entropy",
  "snooze",
  "ffd-lazy",
  "ffd-optimistic",
  "none",
];

export const migrationKinds: readonly MigrationKind[] = ["pre-copy", "post-copy"];

/** Sizes that are compared where the command line names none. */
export const defaultSizes = "32,64,128";

export const experimentNames = ["vmplaces", "demo"] as const;

export type ExperimentName = (typeof experimentNames)[number];

export const experiments: Readonly<Record<ExperimentName, ExperimentDefaults>> = {
  /** Lebre, Pastor, Südholt: VMPlaceS, 2015; the size that the original's simulator was measured on here. */
  vmplaces: { hosts: 128, vmsPerHost: 10, mean: 60, sd: 20, capacity: 700, seconds: 1800, seed: 23 },
  /** The load of `dvms demo` without arguments: 60 s of real time, 30 times faster. */
  demo: { hosts: 12, vmsPerHost: 10, mean: 66, sd: 20, capacity: 700, seconds: 1800, seed: 7 },
};
