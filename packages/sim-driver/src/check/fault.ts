import type { MessageKind } from "@dvms/protocol";

/**
 * Every way in which a drawn run goes wrong. `amount` means, by kind: loss, duplication, delay, reordering, corruption,
 * hypervisorFails, hypervisorHangs, answerLost: the share of messages or copies that it hits; partition: 1 for both
 * directions, 0 for one; clockDrift: the rate; clockJump, slowSolver: milliseconds; vmArrives: memory in MiB; vmLeaves: which
 * of the host's VMs; all others: nothing.
 */
export const faultKinds = [
  "crash",
  "powerCut",
  "pause",
  "leave",
  "join",
  "partition",
  "loss",
  "duplication",
  "delay",
  "reordering",
  "corruption",
  "clockDrift",
  "clockJump",
  "slowSolver",
  "failingSolver",
  "hypervisorFails",
  "hypervisorHangs",
  "answerLost",
  "vmArrives",
  "vmLeaves",
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One line of a schedule; the schedule of a failing run is shrunk by leaving lines out. */
export interface Fault {
  readonly kind: FaultKind;
  /** Of virtual time. */
  readonly atMs: number;
  /** Until it is over or made good; what has no end is over at once, and everything is over when the run heals. */
  readonly forMs: number;
  /** Indexes of the hosts that it hits; empty: all of them. */
  readonly hosts: readonly number[];
  readonly amount: number;
  /** Kinds of messages that it hits; empty: all. */
  readonly messages: readonly MessageKind[];
}

/** One fault for people. */
export function faultText({ kind, atMs, forMs, hosts, amount, messages }: Fault): string {
  const who = hosts.length === 0 ? "all hosts" : `host ${hosts.join(", ")}`;
  const what = messages.length === 0 ? "" : `, only ${messages.join(", ")}`;
  return `${Math.round(atMs)} ms: ${kind} of ${who}${what} for ${Math.round(forMs)} ms, amount ${Number(amount.toFixed(4))}`;
}
