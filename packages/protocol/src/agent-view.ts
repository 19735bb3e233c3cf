import type { HostRef } from "./host.ts";

/** What inspection shows of an agent; reading it changes nothing. */
export interface AgentView {
  readonly role: "free" | "reserved" | "leader";
  /** Demand over capacity in the worst dimension. */
  readonly load: number;
  readonly vmCount: number;
  /** The event of a migration that this host takes part in and that is neither settled nor in doubt; null if there is none. */
  readonly migratingFor: string | null;
  readonly predecessor: HostRef | null;
  readonly successors: readonly HostRef[];
  readonly lease: {
    readonly eventId: string;
    readonly leaderId: string;
    readonly epoch: number;
    readonly expiresInMs: number;
  } | null;
  readonly leading: { readonly eventId: string; readonly phase: string; readonly memberIds: readonly string[] } | null;
}
