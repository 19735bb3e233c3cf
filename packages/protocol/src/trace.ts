import type { MessageKind } from "./message.ts";
import type { Cause, Outcome } from "./outcome.ts";

/** What an agent tells about itself: the source of logs, of the history of events, of the demo's screen and of scenarios. */
export type Trace =
  | { readonly kind: "raised"; readonly eventId: string; readonly cause: Cause }
  | { readonly kind: "invited"; readonly eventId: string; readonly hostId: string }
  | { readonly kind: "granted"; readonly eventId: string; readonly leaderId: string; readonly epoch: number }
  | { readonly kind: "joinedPartition"; readonly eventId: string; readonly hostId: string; readonly members: number }
  | { readonly kind: "metBusy"; readonly eventId: string; readonly hostId: string; readonly holderEventId: string }
  | { readonly kind: "metSilent"; readonly eventId: string; readonly hostId: string }
  | {
      readonly kind: "solverAnswered";
      readonly eventId: string;
      readonly status: string;
      readonly moves: number;
      readonly steps: number;
      readonly elapsedMs: number;
      readonly reason: string;
    }
  | {
      readonly kind: "prepared";
      readonly eventId: string;
      readonly planVersion: number;
      readonly hostIds: readonly string[];
    }
  | { readonly kind: "planChanged"; readonly eventId: string; readonly hostId: string; readonly reason: string }
  | {
      readonly kind: "migrationBegun";
      readonly eventId: string;
      readonly migrationId: string;
      readonly vmId: string;
      readonly targetId: string;
    }
  | {
      readonly kind: "migrationEnded";
      readonly eventId: string;
      readonly migrationId: string;
      readonly vmId: string;
      readonly result: "done" | "aborted";
      readonly reason: string;
    }
  | { readonly kind: "vmArrived"; readonly migrationId: string; readonly vmId: string }
  | { readonly kind: "vmLost"; readonly migrationId: string; readonly vmId: string }
  | { readonly kind: "released"; readonly eventId: string; readonly by: "leader" | "lease" }
  | {
      readonly kind: "ended";
      readonly eventId: string;
      readonly cause: Cause;
      readonly outcome: Outcome;
      /** Every host that was a member at some time, the leader included. */
      readonly memberIds: readonly string[];
      readonly busyIds: readonly string[];
      readonly silentIds: readonly string[];
      readonly migrations: number;
      readonly migrationsFailed: number;
      /** From the raising to the first migration's start; null where nothing moved. */
      readonly reactionMs: number | null;
      /** The part of it that was spent waiting for the solver. */
      readonly solverMs: number;
      readonly durationMs: number;
      readonly reason: string;
    }
  | { readonly kind: "successorsChanged"; readonly hostIds: readonly string[] }
  | { readonly kind: "predecessorChanged"; readonly hostId: string | null }
  | { readonly kind: "suspected"; readonly hostId: string; readonly silentMs: number }
  | { readonly kind: "joined"; readonly successorId: string | null }
  | {
      readonly kind: "inDoubt";
      readonly migrationId: string;
      readonly vmId: string;
      readonly peerId: string;
      readonly reason: string;
    }
  | { readonly kind: "dropped"; readonly message: MessageKind; readonly fromId: string; readonly reason: string };

export type TraceKind = Trace["kind"];
