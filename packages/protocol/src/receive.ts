import type { HostRef } from "./host.ts";
import { lieOf } from "./lie.ts";
import type { Message, MessageOf } from "./message.ts";
import type { Parts } from "./parts.ts";

/** Hands a message to the part that it concerns; one that no honest member would send goes no further. */
export function receive(parts: Parts, from: HostRef, message: Message): void {
  const lie = lieOf(parts.context.self, from, message);
  if (lie !== null) {
    parts.context.trace({ kind: "dropped", message: message.kind, fromId: from.id, reason: lie });
    return;
  }
  switch (message.kind) {
    case "join":
      return parts.join.onJoin(from);
    case "neighbours":
      return parts.join.onNeighbours(from, message);
    case "stabilise":
      return parts.ring.onStabilise(from, message);
    case "stabilised":
      return parts.ring.onStabilised(from, message);
    case "leave":
      return parts.ring.onLeave(from, message);
    case "hints":
      return parts.hints.onHints(message);
    case "invite":
      return onInvite(parts, from, message);
    case "grant":
      return parts.leader.growth.onGrant(from, message);
    case "busy":
      return parts.leader.growth.onBusy(from, message);
    case "renew":
      return parts.reservation.renew(from, message);
    case "renewed":
      return parts.leader.onRenewed(from, message);
    case "release":
      if (parts.reservation.release(from, message)) parts.outgoing.dropAsked();
      return;
    case "released":
      return parts.leader.onReleased(from, message);
    case "prepare":
      return parts.reservation.prepare(from, message);
    case "ready":
      return parts.leader.planRun.onReady(from, message);
    case "changed":
      return parts.leader.planRun.onChanged(from, message);
    case "order":
      return onOrder(parts, from, message);
    case "moved":
      return parts.leader.planRun.onMoved(from, message);
    case "merge":
      return parts.leader.merge.onMerge(from, message);
    case "cede":
      return parts.leader.merge.onCede(from, message);
    case "decline":
      return parts.leader.merge.onDecline(from, message);
    case "ask":
      return parts.incoming.onAsk(from, message);
    case "accept":
      return parts.outgoing.onAccept(from, message);
    case "refuse":
      return parts.outgoing.onRefuse(from, message);
    case "gone":
      return parts.incoming.onGone(from, message);
    case "have":
      return parts.outgoing.onHave(from, message);
    case "abandon":
      return parts.incoming.onAbandon(from, message);
    case "abandoned":
      return parts.outgoing.onAbandoned(from, message);
    case "lookup":
      return message.asker === "source"
        ? parts.incoming.onLookup(from, message)
        : parts.outgoing.onLookup(from, message);
    case "holding":
      return parts.outgoing.onHolding(from, message);
    case "copying":
      return parts.incoming.onCopying(from, message);
  }
}

/** A free host grants itself; a repeated invitation of the event that holds it gets the same grant again. */
function onInvite(parts: Parts, from: HostRef, message: MessageOf<"invite">): void {
  const { eventId, attempt, leaseMs } = message;
  const { context, reservation } = parts;
  const { successors } = parts.ring;
  // The event that this host has offered itself to takes it over: now its own may end.
  parts.leader.merge.maybeMerged(from, eventId);
  const held = reservation.held;
  const again = held?.eventId === eventId && held.leader.id === from.id;
  if (!again && !parts.isFree) {
    const holderEventId = held?.eventId ?? parts.migratingFor ?? "";
    const memberIds = held?.memberIds ?? [];
    const holder = held?.leader ?? null;
    context.send(from, { kind: "busy", eventId, attempt, holderEventId, memberIds, successors, holder });
    return;
  }
  const { epoch, attempt: granted } = again ? held : reservation.becomeReserved(eventId, from, attempt, leaseMs);
  const snapshot = parts.view.snapshot();
  context.send(from, { kind: "grant", eventId, attempt: granted, epoch, snapshot, successors });
}

function onOrder(parts: Parts, from: HostRef, message: MessageOf<"order">): void {
  const { reservation, outgoing } = parts;
  const obey = reservation.matchesPlan(message) && reservation.held?.leader.id === from.id;
  if (obey) outgoing.begin(from, message);
  else outgoing.refuse(from, message, "not reserved for this plan");
}
