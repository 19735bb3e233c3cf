import type { ExperimentOptions, ExperimentResult } from "@dvms/sim-driver";
import type { RingReplay } from "./compare/ring-replay.ts";
import type { RunSeries } from "./compare/run-series.ts";

/** What one thread is to play, and what besides the figures is wanted of it. */
export interface Replication {
  readonly options: ExperimentOptions;
  /** Where its events are appended, one JSON object a line; null: nowhere. */
  readonly eventsFile: string | null;
  /** True: also how figures grew over time. */
  readonly series: boolean;
  /** True: also what the drawing of the ring shows. */
  readonly replay: boolean;
}

export interface ReplicationResult {
  readonly figures: ExperimentResult;
  readonly series: RunSeries | null;
  readonly replay: RingReplay | null;
}

/** What a thread tells: how far it is, and the end. */
export type ReplicationWord =
  | { readonly kind: "passed"; readonly simulatedS: number }
  | ({ readonly kind: "done" } & ReplicationResult);
