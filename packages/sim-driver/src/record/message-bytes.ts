import { createRandom } from "@dvms/load";
import { encodeMessage, type Message, type MessageKind } from "@dvms/protocol";

/**
 * Of each kind of message the first so many are measured, and then one of so many, drawn, in the place of all of them:
 * encoding every one would cost a run its speed, and what comes at regular turns may be of one sort.
 */
const measuredFirst = 256;
const measuredOneOf = 32;

interface Tally {
  sent: number;
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
      tally = { sent: 0, bytes: 0, quietBytes: 0 };
      this.#tallies.set(message.kind, tally);
    }
    tally.sent++;
    const weight = tally.sent <= measuredFirst ? 1 : measuredOneOf;
    if (weight > 1 && this.#random.integer(measuredOneOf) > 0) return;
    const { length } = encodeMessage(message);
    tally.bytes += weight * length;
    tally.quietBytes = message.kind === "stabilised" ? encodeMessage({ ...message, successors: null }).length : length;
  }

  /** Of so many messages in all; those that nobody saw are heartbeats that were left out, for they say nothing new. */
  total(messages: number): number {
    let seen = 0;
    let bytes = 0;
    for (const tally of this.#tallies.values()) {
      seen += tally.sent;
      bytes += tally.bytes;
    }
    const heartbeatBytes = (this.#quietBytes("stabilise") + this.#quietBytes("stabilised")) / 2;
    return Math.round(bytes + Math.max(0, messages - seen) * heartbeatBytes);
  }

  #quietBytes(kind: MessageKind): number {
    return this.#tallies.get(kind)?.quietBytes ?? 0;
  }
}
