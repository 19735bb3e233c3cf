import type { FaultKind } from "./chaos-schedule.ts";
import type { MigrationRecord } from "./migration-book.ts";

/** The last line of `dvms lab run --json` and `dvms lab chaos --json`. */
export interface LabReport {
  readonly passed: boolean;
  readonly steps: readonly StepReport[];
  readonly faults: Readonly<Record<FaultKind, number>>;
  readonly guests: readonly GuestVerdict[];
  readonly migrations: readonly JudgedMigration[];
}

export interface JudgedMigration extends MigrationRecord {
  /** What was done to one of its hosts while it lasted, as `libvirtd of h2`; empty if nothing. */
  readonly fault: string;
}

export interface StepReport {
  readonly step: string;
  readonly ok: boolean;
  readonly seconds: number;
  /** One sentence; empty when all went well. */
  readonly reason: string;
}

export interface GuestVerdict {
  /** UUID. */
  readonly uuid: string;
  readonly name: string;
  /** Where it is, or was last. */
  readonly host: string;
  /** False if the guest was lost with a host that was cut. */
  readonly hostAlive: boolean;
  readonly copies: number;
  readonly counterMonotone: boolean;
  /** What its counter shows that must not be; empty if nothing. */
  readonly breach: string;
}

/** What is known about a guest at the end. */
export interface GuestEvidence {
  readonly uuid: string;
  readonly name: string;
  /** Hosts that have it now, each once. */
  readonly foundOn: readonly string[];
  readonly lastHost: string;
  /** True if it was on a host at the instant at which that host was cut. */
  readonly wasOnCutHost: boolean;
  readonly monotone: boolean;
  readonly breach: string;
}

/** A guest that is nowhere is excused only if it was on a host that lost its power. */
export function judgeGuest(evidence: GuestEvidence): GuestVerdict {
  const { uuid, name, foundOn, lastHost, wasOnCutHost, monotone, breach } = evidence;
  return {
    uuid,
    name,
    host: foundOn[0] ?? lastHost,
    hostAlive: foundOn.length > 0 || !wasOnCutHost,
    copies: foundOn.length,
    counterMonotone: monotone,
    breach,
  };
}

/** True if every step went well, every guest of a living host is there once, no other twice, and no counter went back. */
export function hasPassed(steps: readonly StepReport[], guests: readonly GuestVerdict[]): boolean {
  return steps.every(({ ok }) => ok) && guests.every(isSound);
}

export function isSound({ hostAlive, copies, counterMonotone }: GuestVerdict): boolean {
  return counterMonotone && (hostAlive ? copies === 1 : copies <= 1);
}
