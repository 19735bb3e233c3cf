import type { Trace } from "@dvms/protocol";
import type { Logger } from "pino";
import type { WatchLine } from "./control-types.ts";
import type { EventHistory } from "./store/event-history.ts";
import { sentenceOf } from "./trace-sentence.ts";
import type { Peers } from "./transport/peers.ts";

export type TraceLine = Extract<WatchLine, { kind: "trace" }>;

/** Where the agent's traces go: to the log, to the history of events, to whoever watches; neighbours' links are kept. */
export class TraceDesk {
  readonly #hostId: string;
  readonly #log: Logger;
  readonly #history: EventHistory;
  readonly #peers: Pick<Peers, "keep">;
  readonly #listeners = new Set<(line: TraceLine) => void>();
  #successorIds: readonly string[] = [];
  #predecessorId: string | null = null;

  constructor(init: { hostId: string; log: Logger; history: EventHistory; peers: Pick<Peers, "keep"> }) {
    this.#hostId = init.hostId;
    this.#log = init.log;
    this.#history = init.history;
    this.#peers = init.peers;
  }

  publish(trace: Trace): void {
    const { level, sentence } = sentenceOf(trace);
    this.#log[level]({ trace }, sentence);
    const line: TraceLine = { kind: "trace", atUnixMs: Date.now(), hostId: this.#hostId, trace };
    if (trace.kind === "ended") {
      const { atUnixMs, hostId } = line;
      this.#history.append({ atUnixMs, hostId, outcome: trace.outcome, event: trace });
    }
    if (trace.kind === "successorsChanged") this.#keepNeighbours(trace.hostIds, this.#predecessorId);
    if (trace.kind === "predecessorChanged") this.#keepNeighbours(this.#successorIds, trace.hostId);
    for (const listener of [...this.#listeners]) listener(line);
  }

  /** Calls the listener with every trace; returns the function that ends it. */
  watch(listener: (line: TraceLine) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Links to hosts that are asked first when help is needed are worth their memory: a dial would cost ten milliseconds. */
  #keepNeighbours(successorIds: readonly string[], predecessorId: string | null): void {
    this.#successorIds = successorIds;
    this.#predecessorId = predecessorId;
    this.#peers.keep(predecessorId === null ? successorIds : [...successorIds, predecessorId]);
  }
}
