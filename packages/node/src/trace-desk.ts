import type { Trace } from "@dvms/protocol";
import type { Logger } from "pino";
import type { WatchLine } from "./control-types.ts";
import type { EventHistory } from "./store/event-history.ts";
import { sentenceOf } from "./trace-sentence.ts";

export type TraceLine = Extract<WatchLine, { kind: "trace" }>;

/** Where the agent's traces go: to the log, to the history of events, and to whoever watches. */
export class TraceDesk {
  readonly #hostId: string;
  readonly #log: Logger;
  readonly #history: EventHistory;
  readonly #listeners = new Set<(line: TraceLine) => void>();

  constructor(init: { hostId: string; log: Logger; history: EventHistory }) {
    this.#hostId = init.hostId;
    this.#log = init.log;
    this.#history = init.history;
  }

  publish(trace: Trace): void {
    const { level, sentence } = sentenceOf(trace);
    this.#log[level]({ trace }, sentence);
    const line: TraceLine = { kind: "trace", atUnixMs: Date.now(), hostId: this.#hostId, trace };
    if (trace.kind === "ended") {
      const { atUnixMs, hostId } = line;
      this.#history.append({ atUnixMs, hostId, outcome: trace.outcome, event: trace });
    }
    for (const listener of [...this.#listeners]) listener(line);
  }

  /** Calls the listener with every trace; returns the function that ends it. */
  watch(listener: (line: TraceLine) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
