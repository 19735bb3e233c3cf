import type { Outcome, Trace } from "@dvms/protocol";
import type { Resources } from "@dvms/sched";
import type { HostStrain, MovedVm } from "./hypervisor.ts";

/**
 * What the control endpoint says: HTTP over a unix socket that only its owner can open.
 *
 * | request | answer |
 * |---|---|
 * | `GET /v1/status` | one `StatusReport` |
 * | `GET /v1/ring` | one `RingReport`: this daemon walks the ring hop by hop |
 * | `GET /v1/events` | JSON lines of `EventRecord`, oldest first |
 * | `GET /v1/watch?statusMs=200` | JSON lines of `WatchLine`, without end: traces as they happen and a status now and then |
 * | `POST /v1/load/start` `{startAtUnixMs, horizonS}` | 204: the embedded hypervisor's load begins at that instant |
 */
export interface StatusReport {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly rack: string;
  readonly position: string;
  readonly address: string;
  readonly pid: number;
  readonly role: Role;
  /** Demand over capacity in the worst dimension. */
  readonly load: number;
  readonly demand: Resources;
  readonly capacity: Resources;
  /** How the VMs waited; null for the embedded hypervisor, whose VMs are modelled. */
  readonly strain: HostStrain | null;
  readonly vms: readonly StatusVm[];
  readonly lease: LeaseReport | null;
  /** Ids, nearest first. */
  readonly successors: readonly string[];
  readonly predecessor: string | null;
  readonly leading: LeadingReport | null;
  readonly migrations: readonly MigrationReport[];
  /** The last migrations from here, oldest first, with their prediction; empty for the embedded hypervisor. */
  readonly moved: readonly MovedVm[];
  /** VMs of this host that another host has as well: nothing moves them until a person has ended one of the two. */
  readonly doubled: readonly DoubledVm[];
  /** Embedded hypervisor: seconds of the load's time that have passed; 0 before the load starts. */
  readonly loadTimeS: number;
  /** Embedded hypervisor: seconds of the load's time in which demand exceeded capacity. */
  readonly violationS: number;
  readonly uptimeS: number;
  readonly rssMB: number;
}

export type Role = "free" | "reserved" | "leader";

export interface StatusVm {
  readonly id: string;
  readonly name: string;
  readonly demand: Resources;
  readonly memoryMiB: number;
  readonly state: "running" | "paused";
}

export interface LeaseReport {
  readonly eventId: string;
  readonly leaderId: string;
  readonly expiresInMs: number;
  readonly epoch: number;
}

export interface LeadingReport {
  readonly eventId: string;
  readonly phase: string;
  readonly memberIds: readonly string[];
}

export interface MigrationReport {
  readonly migrationId: string;
  readonly vmId: string;
  readonly targetId: string;
  readonly ratio: number;
  readonly remainingMs: number;
}

/** A VM that is on this host and on another one at the same time. */
export interface DoubledVm {
  readonly vmId: string;
  /** The other host. */
  readonly hostId: string;
}

export interface RingReport {
  /** True if the walk came back to where it started. */
  readonly complete: boolean;
  readonly hosts: readonly RingHost[];
  /** Where and why the walk ended early; null if it is complete. */
  readonly broken: { readonly afterId: string; readonly reason: string } | null;
}

export interface RingHost {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly position: string;
  readonly role: Role;
  /** A ratio. */
  readonly load: number;
  /** A count. */
  readonly vms: number;
  readonly lease: LeaseReport | null;
  readonly successors: readonly string[];
  readonly doubledVmIds: readonly string[];
}

/** One event of the history, as the host that led it or a member saw it. */
export interface EventRecord {
  readonly atUnixMs: number;
  readonly hostId: string;
  readonly outcome: Outcome;
  readonly event: Extract<Trace, { kind: "ended" }>;
}

export type WatchLine =
  | { readonly kind: "trace"; readonly atUnixMs: number; readonly hostId: string; readonly trace: Trace }
  | { readonly kind: "status"; readonly atUnixMs: number; readonly status: StatusReport };
