import type { Move, Plan, SolveAnswer } from "@dvms/sched";
import type { HostRef } from "../src/host.ts";
import type { Message } from "../src/message.ts";
import { receive } from "../src/receive.ts";
import { effectsOf, host, last, type PartsOptions, partsOf, raise, snapshot, vm, withRing } from "./fixtures.ts";

/** A move of VM v1 from the leader to another host unless told otherwise. */
export function move(id: number, targetId: string, more: Partial<Move> = {}): Move {
  return { id, vmId: "v1", sourceId: "a", targetId, after: [], estimateS: 1, ...more };
}

export function answerOf(status: SolveAnswer["status"], moves: readonly Move[] = []): SolveAnswer {
  const plan: Plan = { moves, makespanS: moves.length };
  return { status, plan, cost: 0, lowerBound: 0, proven: false, steps: 1, reason: `the solver says ${status}` };
}

/** Host a, overloaded, leading event a:1.1 in a ring a, b, c, d, with the first invitation on its way to b. */
export function leading(options: PartsOptions & { readonly ring?: readonly HostRef[] } = {}) {
  const parts = partsOf(host("a"), { vms: [vm("v1", 60), vm("v2", 60)], ...options });
  withRing(parts, options.ring ?? [host("b"), host("c"), host("d")]);
  const eventId = raise(parts);
  const { context, leader } = parts;
  /** What one step does with a message: to itself within the step. */
  const drain = () => {
    for (let message = context.inbox.shift(); message; message = context.inbox.shift())
      receive(parts, context.self, message);
  };
  const from = (hostId: string, message: Message) => {
    receive(parts, host(hostId), message);
    drain();
  };
  const take = () => {
    drain();
    return context.takeEffects();
  };
  const attempt = (hostId: string) => leader.event?.invited.get(hostId)?.attempt ?? -1;
  const grant = (
    hostId: string,
    more: { readonly epoch?: number; readonly attempt?: number; readonly successors?: readonly HostRef[] } = {},
  ) =>
    from(hostId, {
      kind: "grant",
      eventId,
      attempt: attempt(hostId),
      epoch: 7,
      snapshot: snapshot(hostId),
      successors: [],
      ...more,
    });
  const busy = (hostId: string, memberIds: readonly string[] = [], successors: readonly HostRef[] = []) =>
    from(hostId, {
      kind: "busy",
      eventId,
      attempt: attempt(hostId),
      holderEventId: "z:1.1",
      memberIds,
      successors,
      holder: host("z"),
    });
  const silent = (hostId: string) => {
    parts.requests.settle("invite", hostId);
    leader.growth.onInviteSilent(host(hostId), eventId);
    drain();
  };
  const solved = (answer: SolveAnswer, solveId = leader.event?.solveId ?? -1) => {
    leader.growth.onSolved(eventId, solveId, answer);
    drain();
  };
  const ready = (hostId: string, planVersion = leader.event?.planVersion ?? -1, epoch = 7) =>
    from(hostId, { kind: "ready", eventId, epoch, planVersion });
  const changed = (hostId: string, planVersion = leader.event?.planVersion ?? -1) =>
    from(hostId, {
      kind: "changed",
      eventId,
      epoch: 7,
      planVersion,
      reason: "no room",
      snapshot: snapshot(hostId, [vm("x", 50)]),
    });
  const moved = (hostId: string, moveId: number, result: "begun" | "done" | "aborted" | "refused", reason = "") =>
    from(hostId, {
      kind: "moved",
      eventId,
      epoch: 7,
      migrationId: `${eventId}/${leader.event?.planVersion}.${moveId}`,
      result,
      reason,
    });
  /** The leader's own host clears. */
  const calm = () => parts.detector.observe(0.5, context.nowMs, "cpu");
  return {
    ...parts,
    parts,
    context,
    leader,
    eventId,
    from,
    take,
    grant,
    busy,
    silent,
    solved,
    ready,
    changed,
    moved,
    calm,
  };
}

/** Members a, b, c; a plan whose two moves are of b and c, each to the other, is under way. */
export function twoSources() {
  const event = leading();
  event.grant("b");
  event.solved(answerOf("unknown"));
  event.grant("c");
  const moves = [move(0, "c", { sourceId: "b", vmId: "x" }), move(1, "b", { sourceId: "c", vmId: "y" })];
  event.solved(answerOf("solved", moves));
  event.ready("b");
  event.ready("c");
  event.take();
  return event;
}

/** The solve effect that was asked for last. */
export function lastSolve(effects: Parameters<typeof effectsOf>[0]) {
  return last(effectsOf(effects, "solve"));
}
