import { createRandom } from "@dvms/load";
import { encodeMessage, type Message, type MessageKind } from "@dvms/protocol";

/**
 * Of each kind of message the first so many are measured, and then one of so many on average, in the place of all since the
 * last: encoding every one would cost a run its speed. Pauses are drawn, for what comes at regular turns may be of one sort.
 */
const measuredFirst = 32;
const pauseMean = 128;

interface Tally {
  sent: number;
  /** Of which the bytes are known, and when they will be again. */
  measured: number;
  next: number;
  bytes: number;
  /** Of the last one that was measured, if it had said nothing new. */
  quietBytes: number;
}

/** How many bytes of the wire format messages take, read off a sample of each kind. What the transport adds is not in it. */
export class MessageBytes {
  readonly #random = createRandom(0, "message-bytes");
  readonly #tallies = new Map<MessageKind, Tally>();

  add(message: Message): void {
    let tally = this.#tallies.get(message.kind);
    if (tally === undefined) {
      tally = { sent: 0, measured: 0, next: 1, bytes: 0, quietBytes: 0 };
      this.#tallies.set(message.kind, tally);
    }
    tally.sent++;
    if (tally.sent < tally.next) return;
    const { length } = encodeMessage(message);
    tally.bytes += (tally.sent - tally.measured) * length;
    tally.measured = tally.sent;
    tally.next += tally.sent < measuredFirst ? 1 : 1 + this.#random.integer(2 * pauseMean - 1);
    tally.quietBytes = message.kind === "stabilised" ? encodeMessage({ ...message, successors: null }).length : length;
  }

  /** Of so many messages in all; those that nobody saw are heartbeats that were left out, for they say nothing new. */
  total(messages: number): number {
    let seen = 0;
    let bytes = 0;
    for (const tally of this.#tallies.values()) {
      seen += tally.sent;
      bytes += (tally.bytes * tally.sent) / tally.measured;
    }
    const heartbeatBytes = (this.#quietBytes("stabilise") + this.#quietBytes("stabilised")) / 2;
    return Math.round(bytes + Math.max(0, messages - seen) * heartbeatBytes);
  }

  #quietBytes(kind: MessageKind): number {
    return this.#tallies.get(kind)?.quietBytes ?? 0;
  }
}
