import type { StatusReport, WatchLine } from "@dvms/node";
import type { Cause, Trace } from "@dvms/protocol";
import type { Ended } from "../render/event-sentence.ts";
import type { FaultKind } from "./fault-schedule.ts";

/**
 * What the parent of a demo knows: only what the daemons tell on their watch streams. The streams are independent, so
 * lines of different hosts arrive in any order: everything is keyed by id.
 */
export class DemoRecord {
  readonly statuses = new Map<string, StatusReport>();
  readonly events = new Map<string, EventView>();
  readonly migrations = new Map<string, MigrationView>();
  /** Host id -> the event that holds it now. */
  readonly heldBy = new Map<string, string>();
  /** Hosts whose daemon died and is not back. */
  readonly deadIds = new Set<string>();
  /** Hosts that the demo itself does a fault to now. */
  readonly faults = new Map<string, FaultKind>();
  /** The most memory that any daemon told of, in MB of resident set. */
  rssMaxMB = 0;

  apply(line: WatchLine): void {
    if (line.kind === "status") this.#applyStatus(line.atUnixMs, line.status);
    else this.#applyTrace(line.hostId, line.atUnixMs, line.trace);
  }

  /** The daemon of this host is gone: its reservation with it, and the events that it led have lost their leader. */
  died(hostId: string): void {
    this.deadIds.add(hostId);
    this.#free(hostId);
    for (const event of this.openEvents()) if (event.leaderId === hostId) event.leaderDied = true;
    for (const migration of this.migrations.values()) {
      if (migration.sourceId === hostId && migration.result === null) migration.sourceDied = true;
    }
    for (const [memberId, eventId] of this.heldBy) {
      if (this.events.get(eventId)?.leaderId === hostId) this.heldBy.delete(memberId);
    }
  }

  /** The daemon of this host runs again. */
  revived(hostId: string): void {
    this.deadIds.delete(hostId);
  }

  /** Events that have not told an end, oldest first. */
  openEvents(): EventView[] {
    return [...this.events.values()]
      .filter((event) => event.ended === null)
      .sort((a, b) => a.raisedAtUnixMs - b.raisedAtUnixMs || (a.eventId < b.eventId ? -1 : 1));
  }

  /** Ended events, oldest end first. */
  endedEvents(): EndedEventView[] {
    return [...this.events.values()]
      .filter((event): event is EndedEventView => event.ended !== null)
      .sort((a, b) => a.endedAtUnixMs - b.endedAtUnixMs || (a.eventId < b.eventId ? -1 : 1));
  }

  /** Migrations that run, oldest first. Those of a host that died run no more. */
  runningMigrations(): MigrationView[] {
    return [...this.migrations.values()]
      .filter((migration) => migration.result === null && !migration.sourceDied)
      .sort((a, b) => a.begunAtUnixMs - b.begunAtUnixMs || (a.migrationId < b.migrationId ? -1 : 1));
  }

  #applyStatus(atUnixMs: number, status: StatusReport): void {
    this.statuses.set(status.id, status);
    this.rssMaxMB = Math.max(this.rssMaxMB, status.rssMB);
    const eventId = status.leading?.eventId ?? status.lease?.eventId;
    if (eventId === undefined) this.#free(status.id);
    else this.heldBy.set(status.id, eventId);
    for (const report of status.migrations) {
      const migration = this.#migration(report.migrationId, report.vmId, status.id, report.targetId, atUnixMs);
      migration.ratio = report.ratio;
      migration.remainingMs = report.remainingMs;
      migration.ratioAtUnixMs = atUnixMs;
    }
  }

  #applyTrace(hostId: string, atUnixMs: number, trace: Trace): void {
    switch (trace.kind) {
      case "raised":
        this.#event(trace.eventId, hostId, atUnixMs, trace.cause);
        this.heldBy.set(hostId, trace.eventId);
        break;
      case "granted":
        this.heldBy.set(hostId, trace.eventId);
        break;
      case "released":
        if (this.heldBy.get(hostId) === trace.eventId) this.#free(hostId);
        break;
      case "migrationBegun":
        this.#migration(trace.migrationId, trace.vmId, hostId, trace.targetId, atUnixMs).eventId = trace.eventId;
        break;
      case "migrationEnded": {
        const migration = this.migrations.get(trace.migrationId);
        if (migration !== undefined) migration.result = trace.result;
        break;
      }
      case "ended": {
        const event = this.#event(trace.eventId, hostId, atUnixMs - trace.durationMs, trace.cause);
        event.ended = trace;
        event.endedAtUnixMs = atUnixMs;
        for (const [memberId, eventId] of this.heldBy) if (eventId === trace.eventId) this.#free(memberId);
        break;
      }
      default:
        break;
    }
  }

  #event(eventId: string, leaderId: string, raisedAtUnixMs: number, cause: Cause): EventView {
    const known = this.events.get(eventId);
    if (known !== undefined) return known;
    const event: EventView = {
      eventId,
      leaderId,
      raisedAtUnixMs,
      cause,
      ended: null,
      endedAtUnixMs: 0,
      leaderDied: false,
    };
    this.events.set(eventId, event);
    return event;
  }

  #migration(
    migrationId: string,
    vmId: string,
    sourceId: string,
    targetId: string,
    begunAtUnixMs: number,
  ): MigrationView {
    const known = this.migrations.get(migrationId);
    if (known !== undefined) return known;
    const migration: MigrationView = {
      migrationId,
      eventId: null,
      vmId,
      sourceId,
      targetId,
      begunAtUnixMs,
      ratio: 0,
      remainingMs: 0,
      ratioAtUnixMs: begunAtUnixMs,
      result: null,
      sourceDied: false,
    };
    this.migrations.set(migrationId, migration);
    return migration;
  }

  #free(hostId: string): void {
    this.heldBy.delete(hostId);
  }
}

export interface EventView {
  readonly eventId: string;
  readonly leaderId: string;
  readonly raisedAtUnixMs: number;
  readonly cause: Cause;
  ended: Ended | null;
  endedAtUnixMs: number;
  /** True if it was open when its leader's daemon died: then no end of it will ever be told. */
  leaderDied: boolean;
}

export type EndedEventView = EventView & { ended: Ended };

export interface MigrationView {
  readonly migrationId: string;
  readonly vmId: string;
  /** Null as long as only a status has told of it. */
  eventId: string | null;
  readonly sourceId: string;
  readonly targetId: string;
  readonly begunAtUnixMs: number;
  /** Share of the predicted time that is over, 0 to 1, and real time left, as last told, and when that was. */
  ratio: number;
  remainingMs: number;
  ratioAtUnixMs: number;
  result: "done" | "aborted" | null;
  /** True if it ran when its source's daemon died; a restarted source tells how it ended. */
  sourceDied: boolean;
}
