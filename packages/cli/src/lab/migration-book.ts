import type { DomainEvent } from "./domain-events.ts";

/**
 * How far a migration is: the source's daemon began it; the target's QEMU waits for the copy; the source's guest is
 * suspended for the last of it; the source's libvirt has let go of it; the guest runs at the target, which may come before
 * the source's libvirt says so.
 */
export const phases = ["begun", "copying", "switching", "staged", "resumed"] as const;
export type Phase = (typeof phases)[number];

export interface PhaseMark {
  readonly phase: Phase;
  readonly guestName: string;
  readonly source: string;
  readonly target: string;
}

export interface MigrationRecord {
  /** The event that it belongs to; empty for one that no daemon ordered. */
  readonly eventId: string;
  /** The guest's name. */
  readonly vm: string;
  readonly source: string;
  readonly target: string;
  /** From the order to the guest running at the target; null where it did not get there. */
  readonly totalS: number | null;
  /** In which the guest ran nowhere; null where it did not get to the target. */
  readonly downtimeMs: number | null;
  readonly outcome: "done" | "aborted" | "unknown";
  /** Why it did not get there, by the source's daemon; empty otherwise. */
  readonly reason: string;
  readonly begunUnixMs: number;
  /** When the guest ran at the target, or the source's daemon gave up; null where neither was heard. */
  readonly endedUnixMs: number | null;
}

/** What daemons tell about migrations, with names in place of ids. */
export type MigrationTrace =
  | {
      readonly kind: "begun";
      readonly atUnixMs: number;
      readonly eventId: string;
      readonly migrationId: string;
      readonly guestName: string;
      readonly source: string;
      readonly target: string;
    }
  | {
      readonly kind: "ended";
      readonly atUnixMs: number;
      readonly migrationId: string;
      readonly result: "done" | "aborted";
      readonly reason: string;
    };

interface OpenMigration {
  readonly eventId: string;
  readonly migrationId: string;
  readonly guestName: string;
  readonly source: string;
  readonly target: string;
  readonly begunUnixMs: number;
  suspendedUnixMs: number | null;
  resumedUnixMs: number | null;
  end: Extract<MigrationTrace, { kind: "ended" }> | null;
}

/** Puts together what the daemons order and what the two libvirts of a migration tell, which comes in any order. */
export class MigrationBook {
  readonly #migrations: OpenMigration[] = [];
  /** Guests that came up at a target without any daemon's order: someone else migrates them. */
  readonly #foreign = new Map<string, { readonly target: string; readonly atUnixMs: number }>();

  /** Returns the phase that is reached by this; null if none is. */
  onTrace(trace: MigrationTrace): PhaseMark | null {
    if (trace.kind === "ended") {
      const ended = this.#migrations.find(({ migrationId }) => migrationId === trace.migrationId);
      if (ended) ended.end = trace;
      return null;
    }
    const { eventId, migrationId, guestName, source, target, atUnixMs } = trace;
    if (this.#migrations.some((known) => known.migrationId === migrationId)) return null;
    this.#open({ eventId, migrationId, guestName, source, target, begunUnixMs: atUnixMs });
    return { phase: "begun", guestName, source, target };
  }

  onEvent({ atUnixMs, hostName, guestName, event, detail }: DomainEvent): PhaseMark | null {
    if (event === "Stopped" && detail === "Migrated") return this.#stoppedAt(hostName, guestName);
    const known = this.#openOf(guestName);
    if (known === null && event === "Started" && detail === "Migrated") {
      this.#foreign.set(guestName, { target: hostName, atUnixMs });
      return null;
    }
    const migration =
      known ?? (event === "Suspended" && detail === "Migrated" ? this.#openForeign(guestName, hostName) : null);
    if (migration === null) return null;
    const { source, target } = migration;
    const mark = (phase: Phase): PhaseMark => ({ phase, guestName, source, target });
    if (hostName === target) {
      if (event === "Started") return mark("copying");
      if (event !== "Resumed") return null;
      migration.resumedUnixMs = atUnixMs;
      return mark("resumed");
    }
    if (hostName !== source || detail !== "Migrated") return null;
    if (event !== "Suspended") return null;
    migration.suspendedUnixMs = atUnixMs;
    return mark("switching");
  }

  /** Told by the source's libvirt when it has tidied up: by then the guest may run at its target already. */
  #stoppedAt(source: string, guestName: string): PhaseMark | null {
    const last = this.#migrations.findLast((migration) => migration.guestName === guestName);
    if (last?.source !== source || last.suspendedUnixMs === null || last.end?.result === "aborted") return null;
    return { phase: "staged", guestName, source, target: last.target };
  }

  #openOf(guestName: string): OpenMigration | null {
    const last = this.#migrations.findLast((migration) => migration.guestName === guestName);
    return last === undefined || last.resumedUnixMs !== null || last.end?.result === "aborted" ? null : last;
  }

  #openForeign(guestName: string, source: string): OpenMigration | null {
    const coming = this.#foreign.get(guestName);
    if (coming === undefined || coming.target === source) return null;
    this.#foreign.delete(guestName);
    const { target, atUnixMs } = coming;
    return this.#open({ eventId: "", migrationId: "", guestName, source, target, begunUnixMs: atUnixMs });
  }

  #open(begun: Omit<OpenMigration, "suspendedUnixMs" | "resumedUnixMs" | "end">): OpenMigration {
    const migration: OpenMigration = { ...begun, suspendedUnixMs: null, resumedUnixMs: null, end: null };
    this.#migrations.push(migration);
    return migration;
  }

  /** In the order in which they began. */
  records(): readonly MigrationRecord[] {
    return this.#migrations.map(recordOf);
  }
}

function recordOf(migration: OpenMigration): MigrationRecord {
  const { eventId, guestName, source, target, begunUnixMs, suspendedUnixMs, resumedUnixMs, end } = migration;
  const arrived = resumedUnixMs !== null;
  return {
    eventId,
    vm: guestName,
    source,
    target,
    totalS: arrived ? (resumedUnixMs - begunUnixMs) / 1000 : null,
    downtimeMs: arrived && suspendedUnixMs !== null ? resumedUnixMs - suspendedUnixMs : null,
    outcome: arrived ? "done" : (end?.result ?? "unknown"),
    reason: arrived ? "" : (end?.reason ?? ""),
    begunUnixMs,
    endedUnixMs: resumedUnixMs ?? end?.atUnixMs ?? null,
  };
}
