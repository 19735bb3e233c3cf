import type { HostSnapshot, Resources, VmSnapshot } from "@dvms/sched";
import type { HostRef } from "./host.ts";
import type { Cause } from "./outcome.ts";

/**
 * Everything one agent says to another. `proto/dvms.proto` specifies the same messages one by one with their rules;
 * the two are held together by the wire codec. The sender is not in the message: the driver knows it from the link's
 * credential, so a member cannot speak for another.
 */
export type Message = RingMessage | EventMessage | MergeMessage | MigrationMessage;

export type RingMessage =
  | { readonly kind: "join" }
  | { readonly kind: "neighbours"; readonly hosts: readonly HostRef[] }
  | { readonly kind: "stabilise"; readonly attempt: number; readonly listVersion: number }
  | {
      readonly kind: "stabilised";
      readonly attempt: number;
      readonly predecessor: HostRef | null;
      readonly listVersion: number;
      /** Null where the asker already has this version of the list. */
      readonly successors: readonly HostRef[] | null;
    }
  | { readonly kind: "leave"; readonly predecessor: HostRef | null; readonly successors: readonly HostRef[] }
  | { readonly kind: "hints"; readonly hints: readonly Hint[] };

/** A host's spare room as told by itself, `hops` links ago. It may be stale: it orders invitations and decides nothing. */
export interface Hint {
  readonly hostId: string;
  readonly hops: number;
  readonly spare: Resources;
}

export type EventMessage =
  | {
      readonly kind: "invite";
      readonly eventId: string;
      readonly attempt: number;
      readonly leaseMs: number;
      readonly cause: Cause;
    }
  | {
      readonly kind: "grant";
      readonly eventId: string;
      readonly attempt: number;
      readonly epoch: number;
      readonly snapshot: HostSnapshot;
      readonly successors: readonly HostRef[];
    }
  | {
      readonly kind: "busy";
      readonly eventId: string;
      readonly attempt: number;
      /** The event that holds this host; empty where the host refuses for a reason of its own. */
      readonly holderEventId: string;
      readonly memberIds: readonly string[];
      readonly successors: readonly HostRef[];
      /** The leader of that event; null where this host does not know it. */
      readonly holder: HostRef | null;
    }
  | {
      readonly kind: "renew";
      readonly eventId: string;
      readonly epoch: number;
      readonly attempt: number;
      readonly leaseMs: number;
      readonly memberIds: readonly string[];
    }
  | { readonly kind: "renewed"; readonly eventId: string; readonly epoch: number; readonly attempt: number }
  | { readonly kind: "release"; readonly eventId: string; readonly epoch: number }
  | { readonly kind: "released"; readonly eventId: string; readonly epoch: number }
  | {
      readonly kind: "prepare";
      readonly eventId: string;
      readonly epoch: number;
      readonly planVersion: number;
      /** From now at least: long enough for what the member waits for under this plan. 0 leaves the lease as it is. */
      readonly leaseMs: number;
      readonly arrivals: readonly VmSnapshot[];
      readonly departures: readonly string[];
    }
  | { readonly kind: "ready"; readonly eventId: string; readonly epoch: number; readonly planVersion: number }
  | {
      readonly kind: "changed";
      readonly eventId: string;
      readonly epoch: number;
      readonly planVersion: number;
      readonly reason: string;
      readonly snapshot: HostSnapshot;
    }
  | {
      readonly kind: "order";
      readonly eventId: string;
      readonly epoch: number;
      readonly planVersion: number;
      readonly migrationId: string;
      readonly vmId: string;
      readonly target: HostRef;
      readonly targetEpoch: number;
    }
  | {
      readonly kind: "moved";
      readonly eventId: string;
      readonly epoch: number;
      readonly migrationId: string;
      readonly result: MoveResult;
      readonly reason: string;
    };

/** A question to the leader of an event that was met, and its two answers; `eventId` is always the asker's. */
export type MergeMessage =
  | {
      readonly kind: "merge";
      readonly eventId: string;
      readonly holderEventId: string;
      readonly timesYielded: number;
      readonly ageMs: number;
    }
  | {
      readonly kind: "cede";
      readonly eventId: string;
      readonly holderEventId: string;
      readonly hosts: readonly HostRef[];
    }
  | { readonly kind: "decline"; readonly eventId: string; readonly holderEventId: string; readonly ended: boolean };

/**
 * `begun`: the copy runs; `done`: the VM runs on the target; `aborted`: it stays on the source; `refused`: the order or
 * the ask was refused, nothing began.
 */
export type MoveResult = "begun" | "done" | "aborted" | "refused";

export type MigrationMessage =
  | {
      readonly kind: "ask";
      readonly migrationId: string;
      readonly eventId: string;
      /** The target's own epoch, as it granted it to the leader. */
      readonly epoch: number;
      readonly planVersion: number;
      readonly vm: VmSnapshot;
    }
  | { readonly kind: "accept"; readonly migrationId: string }
  | { readonly kind: "refuse"; readonly migrationId: string; readonly reason: string }
  | { readonly kind: "gone"; readonly migrationId: string }
  | { readonly kind: "have"; readonly migrationId: string }
  | { readonly kind: "abandon"; readonly migrationId: string }
  | { readonly kind: "abandoned"; readonly migrationId: string }
  | { readonly kind: "lookup"; readonly migrationId: string; readonly asker: "source" | "target" }
  | { readonly kind: "holding"; readonly migrationId: string; readonly staged: boolean }
  | { readonly kind: "copying"; readonly migrationId: string };

export type MessageKind = Message["kind"];
export type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>;
