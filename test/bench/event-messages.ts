import type { Effect, Message } from "@dvms/protocol";
import { QuietObserver, type VirtualHost } from "@dvms/sim-driver";

/** A solved event: the hosts that were ever in its partition, and the messages about it, each one hop. */
export interface SolvedEvent {
  readonly members: number;
  readonly messages: number;
}

/** Counts what hosts say to each other about each event, from its first invitation to the last acknowledgement. */
export class EventMessages extends QuietObserver {
  readonly #messages = new Map<string, number>();
  readonly #members = new Map<string, number>();

  override effect(_host: VirtualHost, effect: Effect): void {
    if (effect.kind === "send") {
      const eventId = eventOf(effect.message);
      if (eventId !== null) this.#messages.set(eventId, (this.#messages.get(eventId) ?? 0) + 1);
    } else if (effect.kind === "trace" && effect.trace.kind === "ended" && effect.trace.outcome === "solved") {
      this.#members.set(effect.trace.eventId, effect.trace.memberIds.length);
    }
  }

  /** To be asked once nothing is under way any more. */
  get solved(): SolvedEvent[] {
    return Array.from(this.#members, ([eventId, members]) => ({
      members,
      messages: this.#messages.get(eventId) ?? 0,
    }));
  }
}

/** The event that a message is about; a migration's id begins with its event's. Null for the ring's own messages. */
function eventOf(message: Message): string | null {
  if ("eventId" in message) return message.eventId;
  return "migrationId" in message ? message.migrationId.slice(0, message.migrationId.lastIndexOf("/")) : null;
}
