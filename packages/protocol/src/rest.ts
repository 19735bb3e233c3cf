import type { MessageOf } from "./message.ts";

/**
 * Heartbeats between two neighbours that both know all there is to know change nothing but counters and times. A driver
 * that simulates many agents may leave them out (`Agent.mayRest`, `rest`) and have their changes made at once, exactly as
 * if each had been played (`Agent.resume`), before anything looks at them (`Agent.heedsBeats`). Daemons never rest.
 */
export interface Beats {
  /** Questions and answers that would have been sent. */
  readonly asked: number;
  readonly answered: number;
  /** The last question or its answer, if it would not have arrived yet: the driver delivers it. */
  readonly underWay:
    | { readonly to: "successor"; readonly atMs: number; readonly message: MessageOf<"stabilise"> }
    | { readonly to: "self"; readonly atMs: number; readonly message: MessageOf<"stabilised"> }
    | null;
}

/** How long a message takes to the successor and from there; less than a heartbeat together. */
export interface Latencies {
  readonly thereMs: number;
  readonly backMs: number;
}
