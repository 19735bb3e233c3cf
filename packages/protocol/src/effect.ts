import type { SolveRequest } from "@dvms/sched";
import type { HostRef } from "./host.ts";
import type { JournalRecord } from "./journal.ts";
import type { Message } from "./message.ts";
import type { Trace } from "./trace.ts";

/** Everything an agent wants done. Performed in order; what a `persist` holds is durable before any later send leaves. */
export type Effect =
  | { readonly kind: "send"; readonly to: HostRef; readonly message: Message }
  /** Find out who listens at an address that is known without an id; answered by `connected` or `unreachable`. */
  | { readonly kind: "connect"; readonly address: string }
  /** Write or replace the record with this migration id and role. */
  | { readonly kind: "persist"; readonly record: JournalRecord }
  | { readonly kind: "forget"; readonly role: JournalRecord["role"]; readonly migrationId: string }
  /** Answered by `solved` with the same ids, or never: the agent has its own deadline. */
  | { readonly kind: "solve"; readonly eventId: string; readonly solveId: number; readonly request: SolveRequest }
  /** Copy the VM to the target and leave it paused there; answered by `migrated`. */
  | { readonly kind: "migrate"; readonly migrationId: string; readonly vmId: string; readonly target: HostRef }
  /** Run the paused copy of an accepted migration; answered by `ran`. A repeated one is answered again. */
  | { readonly kind: "run"; readonly migrationId: string; readonly vmId: string }
  /** Drop the paused copy of a migration that was abandoned, if there is one. */
  | { readonly kind: "discard"; readonly migrationId: string; readonly vmId: string }
  | { readonly kind: "trace"; readonly trace: Trace }
  /** The last effect of a stop: nothing is held any more. */
  | { readonly kind: "stopped" };

export type EffectKind = Effect["kind"];
