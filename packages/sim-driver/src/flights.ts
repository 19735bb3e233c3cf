import type { Message } from "@dvms/protocol";

/** Integers of one flight: source and its boot, target and its boot. */
const width = 4;

/** Messages under way, with the starts of the daemons between which they were sent; by slot, in flat arrays. */
export class Flights {
  #ends = new Int32Array(64 * width);
  readonly #messages: (Message | null)[] = [];
  readonly #freeSlots: number[] = [];

  /** The slot of a message that leaves; boots are 0 for a daemon that is down. */
  take(message: Message, source: number, sourceBoot: number, target: number, targetBoot: number): number {
    const slot = this.#freeSlots.pop() ?? this.#messages.length;
    this.#messages[slot] = message;
    const at = slot * width;
    if (at === this.#ends.length) this.#grow();
    this.#ends[at] = source;
    this.#ends[at + 1] = sourceBoot;
    this.#ends[at + 2] = target;
    this.#ends[at + 3] = targetBoot;
    return slot;
  }

  source(slot: number): number {
    return this.#ends[slot * width]!;
  }

  sourceBoot(slot: number): number {
    return this.#ends[slot * width + 1]!;
  }

  target(slot: number): number {
    return this.#ends[slot * width + 2]!;
  }

  targetBoot(slot: number): number {
    return this.#ends[slot * width + 3]!;
  }

  /** The message has arrived: its slot is free again. */
  release(slot: number): Message {
    const message = this.#messages[slot]!;
    this.#messages[slot] = null;
    this.#freeSlots.push(slot);
    return message;
  }

  #grow(): void {
    const ends = new Int32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
  }
}
