import type { Agent, HostRef } from "@dvms/protocol";

/** What the driver needs of an agent; the daemon's `Agent` as it is. Tests of the engine drive scripts instead. */
export type SteppedAgent = Pick<Agent, "step" | "wakeAtMs" | "expects" | "view"> &
  Partial<Pick<Agent, "leaseLeftMs" | "ignoresSample" | "sampleSettled">>;

export interface AgentIdentity {
  /** Grows with each start of the daemon. */
  readonly incarnation: number;
  readonly seed: number;
}

export type CreateAgent = (self: HostRef, identity: AgentIdentity) => SteppedAgent;
