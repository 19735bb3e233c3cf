import { setTimeout as sleep } from "node:timers/promises";
import { getStatus, type WatchLine, watch } from "@dvms/node";
import { EventWatch } from "./domain-events.ts";
import type { Lab } from "./lab.ts";
import { type LabHost, until } from "./lab-host.ts";
import { MigrationBook, type MigrationTrace, type Phase, type PhaseMark } from "./migration-book.ts";

/** Listens to every libvirtd and every daemon of a lab, as long as it runs, and knows how far each migration is. */
export class Observer {
  readonly book = new MigrationBook();
  /** Events of partitions that ended, by their outcome. */
  readonly outcomes: EndedEvent[] = [];
  readonly #guestNames: (uuid: string) => string;
  readonly #hostNames = new Map<string, string>();
  readonly #end = new AbortController();
  readonly #waiting = new Set<(mark: PhaseMark) => void>();
  readonly #events: readonly EventWatch[];
  readonly #streams: readonly Promise<void>[];

  constructor(lab: Lab, guestName: (uuid: string) => string) {
    this.#guestNames = guestName;
    this.#events = lab.hosts.map((host) => new EventWatch(host, (event) => this.#tell(this.book.onEvent(event))));
    this.#streams = lab.hosts.map((host) => this.#follow(host));
  }

  /** Resolves with the next migration that reaches this phase; null if none does in time, or before the signal. */
  reached(phase: Phase, limitMs: number, signal: AbortSignal): Promise<PhaseMark | null> {
    return new Promise((resolve) => {
      const end = (mark: PhaseMark | null): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", stop);
        this.#waiting.delete(listener);
        resolve(mark);
      };
      const listener = (mark: PhaseMark): void => {
        if (mark.phase === phase) end(mark);
      };
      const stop = (): void => end(null);
      const timer = setTimeout(stop, limitMs);
      signal.addEventListener("abort", stop, { once: true });
      this.#waiting.add(listener);
    });
  }

  /** Resolves when every daemon has said who it is, so that no name is missing from now on. */
  async ready(): Promise<void> {
    await until(() => this.#hostNames.size === this.#events.length, readyMaxMs, "Some daemons do not answer");
  }

  async close(): Promise<void> {
    this.#end.abort();
    for (const events of this.#events) events.close();
    await Promise.all(this.#streams);
  }

  #tell(mark: PhaseMark | null): void {
    if (mark !== null) for (const listener of [...this.#waiting]) listener(mark);
  }

  /** The watch of one daemon, again and again: it may be killed, and its host too. */
  async #follow(host: LabHost): Promise<void> {
    const { signal } = this.#end;
    const socket = host.folder.daemonSocket;
    while (!signal.aborted) {
      await getStatus(socket, AbortSignal.any([signal, AbortSignal.timeout(answerMaxMs)])).then(
        ({ id }) => this.#hostNames.set(id, host.name),
        () => undefined,
      );
      await watch(socket, (line) => this.#onLine(host.name, line), { statusMs: null, signal }).catch(() => undefined);
      await sleep(againMs, undefined, { signal }).catch(() => undefined);
    }
  }

  #onLine(hostName: string, line: WatchLine): void {
    if (line.kind !== "trace") return;
    const { trace, atUnixMs } = line;
    if (trace.kind === "ended") {
      const { eventId, outcome, reason, durationMs, memberIds } = trace;
      const members = memberIds.map((id) => this.#nameOf(id));
      this.outcomes.push({
        eventId,
        hostName,
        outcome,
        reason,
        members,
        begunUnixMs: atUnixMs - durationMs,
        endedUnixMs: atUnixMs,
      });
    }
    const heard = this.#migrationTrace(hostName, line);
    if (heard !== null) this.#tell(this.book.onTrace(heard));
  }

  #migrationTrace(hostName: string, line: Extract<WatchLine, { kind: "trace" }>): MigrationTrace | null {
    const { trace, atUnixMs } = line;
    if (trace.kind === "migrationBegun") {
      const { eventId, migrationId, vmId, targetId } = trace;
      const [guestName, target] = [this.#guestNames(vmId), this.#nameOf(targetId)];
      return { kind: "begun", atUnixMs, eventId, migrationId, guestName, source: hostName, target };
    }
    if (trace.kind !== "migrationEnded") return null;
    const { migrationId, result, reason } = trace;
    return { kind: "ended", atUnixMs, migrationId, result, reason };
  }

  #nameOf(hostId: string): string {
    return this.#hostNames.get(hostId) ?? hostId;
  }
}

export interface EndedEvent {
  readonly eventId: string;
  /** The host that led it. */
  readonly hostName: string;
  readonly outcome: string;
  readonly reason: string;
  readonly members: readonly string[];
  readonly begunUnixMs: number;
  readonly endedUnixMs: number;
}

const answerMaxMs = 2_000;
const readyMaxMs = 30_000;
const againMs = 200;
