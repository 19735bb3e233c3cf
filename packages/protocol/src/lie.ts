import type { HostRef } from "./host.ts";
import type { Message } from "./message.ts";

/**
 * Why no honest member would send this message to this host, in one sentence; null if one might. A member is who its
 * credential says, so it cannot speak as another; it can still speak about what is not its own. What is merely late,
 * repeated or out of date is no lie: the parts that it concerns see to that.
 */
export function lieOf(self: HostRef, from: HostRef, message: Message): string | null {
  switch (message.kind) {
    case "invite":
    case "renew":
    case "release":
    case "prepare":
      return ownedBy(from, message.eventId) ? null : `event ${message.eventId} is not the sender's to lead`;
    case "order":
      if (!ownedBy(from, message.eventId)) return `event ${message.eventId} is not the sender's to lead`;
      if (message.target.id === self.id) return "a VM cannot migrate to the host that it is on";
      return foreignMigration(message);
    case "ask":
      return foreignMigration(message);
    case "merge":
      if (!ownedBy(from, message.eventId)) return `event ${message.eventId} is not the sender's to lead`;
      return ownedBy(self, message.holderEventId) ? null : `event ${message.holderEventId} is not this host's`;
    case "grant":
    case "changed":
      if (message.snapshot.hostId !== from.id) return `the snapshot is of host ${message.snapshot.hostId}`;
      return ownedBy(self, message.eventId) ? null : `event ${message.eventId} is not this host's`;
    case "busy":
    case "renewed":
    case "released":
    case "ready":
    case "moved":
    case "cede":
    case "decline":
      return ownedBy(self, message.eventId) ? null : `event ${message.eventId} is not this host's`;
    case "join":
    case "neighbours":
    case "stabilise":
    case "stabilised":
    case "leave":
    case "hints":
    // Who the source and the target of a migration are is in the journal; what does not fit it changes nothing.
    case "accept":
    case "refuse":
    case "gone":
    case "have":
    case "abandon":
    case "abandoned":
    case "lookup":
    case "holding":
    case "copying":
      return null;
  }
}

/** An event's id begins with its leader's (`Leader.becomeLeader`). */
function ownedBy(host: HostRef, eventId: string): boolean {
  return eventId.startsWith(`${host.id}:`);
}

/** A migration's id begins with its event's (`PlanRun`). */
function foreignMigration({ eventId, migrationId }: { eventId: string; migrationId: string }): string | null {
  return migrationId.startsWith(`${eventId}/`) ? null : `migration ${migrationId} is not one of event ${eventId}`;
}
