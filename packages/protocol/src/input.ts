import type { HostSnapshot, SolveAnswer } from "@dvms/sched";
import type { HostRef } from "./host.ts";
import type { JournalRecord } from "./journal.ts";
import type { Message } from "./message.ts";

/** Everything that can happen to an agent, local or remote. */
export type Input =
  | {
      /** The first input, once: what the host looks like and what its journal says. */
      readonly kind: "start";
      readonly snapshot: HostSnapshot;
      /** Addresses of members to join by; none makes a ring of one. */
      readonly seeds: readonly string[];
      readonly journal: readonly JournalRecord[];
      /** Migrations whose complete, paused copy the hypervisor holds. */
      readonly staged: readonly string[];
    }
  | { readonly kind: "sample"; readonly snapshot: HostSnapshot }
  | { readonly kind: "wake" }
  | { readonly kind: "message"; readonly from: HostRef; readonly message: Message }
  /** The answer to a `connect` effect: who listens at that address. */
  | { readonly kind: "connected"; readonly address: string; readonly host: HostRef }
  /** A send or a connect did not get through. It says nothing about what arrived earlier. */
  | { readonly kind: "unreachable"; readonly address: string }
  | { readonly kind: "solved"; readonly eventId: string; readonly solveId: number; readonly answer: SolveAnswer }
  /**
   * The hypervisor's word after a `migrate` effect, looked up and not guessed: `gone` if the VM left this host and its
   * complete copy waits paused at the target, `here` if it stays.
   */
  | { readonly kind: "migrated"; readonly migrationId: string; readonly vm: "gone" | "here"; readonly reason: string }
  /** The hypervisor holds the complete, paused copy of an accepted migration. */
  | { readonly kind: "staged"; readonly migrationId: string }
  /** The answer to a `run` effect: the VM runs here. */
  | { readonly kind: "ran"; readonly migrationId: string }
  /** The other answer: the complete copy was here and is no more, as after a power cut. Nobody has the VM. */
  | { readonly kind: "lost"; readonly migrationId: string }
  /** Finish what runs, cancel what has not begun, leave the ring; a `stopped` effect tells when that is done. */
  | { readonly kind: "stop" };

export type InputKind = Input["kind"];
