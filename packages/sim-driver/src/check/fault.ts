import type { MessageKind } from "@dvms/protocol";

/**
 * Every way in which a drawn run goes wrong. `amount` means, by kind: crashWriting: the steps that write to
 * the journal before the one in which it crashes, and the share of that one's effects that are performed; loss, duplication, delay, reordering, echo (one more copy, up to
 * a minute later, also after restarts), corruption, hypervisorFails, hypervisorHangs, answerLost, toldLate (a
 * hypervisor tells its own daemon late of a complete copy): the share of messages or copies that it hits; partition: 1 for both
 * directions, 0 for one; clockDrift: the rate; powerCut: 1 if the host never
 * comes back; clockJump, slowSolver: milliseconds; vmArrives: memory in MiB, 0 for all that is left; vmLeaves: which
 * of the host's VMs; all others: nothing.
 */
export const faultKinds = [
  "crash",
  "crashWriting",
  "powerCut",
  "pause",
  "leave",
  "join",
  "partition",
  "loss",
  "duplication",
  "delay",
  "reordering",
  "echo",
  "corruption",
  "clockDrift",
  "clockJump",
  "slowSolver",
  "failingSolver",
  "hypervisorFails",
  "hypervisorHangs",
  "answerLost",
  "toldLate",
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
  /** It waits in ambush from `atMs` on and strikes the host that grants itself next, so much later; null: it does not wait. */
  readonly ambushMs: number | null;
}

/** One fault for people. */
export function faultText({ kind, atMs, forMs, hosts, amount, messages, ambushMs }: Fault): string {
  const known = hosts.length === 0 ? "all hosts" : `host ${hosts.join(", ")}`;
  const who = ambushMs === null ? known : `the next host that grants itself, ${Math.round(ambushMs)} ms later,`;
  const what = messages.length === 0 ? "" : `, only ${messages.join(", ")}`;
  return `${Math.round(atMs)} ms: ${kind} of ${who}${what} for ${Math.round(forMs)} ms, amount ${Number(amount.toFixed(4))}`;
}
