import type { Random } from "@dvms/load";
import { encodeMessage, type Message } from "@dvms/protocol";
import { sampleMessages } from "../../packages/protocol/test/messages.ts";

/** Real messages that are remembered as material; the oldest go first. */
const materialMax = 256;

/**
 * Frames that no honest peer sends, and some that it might: random bytes, real frames with bytes changed, cut off or
 * spliced together, and well-formed messages with absurd values. Seeded: the same draws give the same frames.
 */
export class FuzzedFrames {
  readonly #random: Random;
  readonly #material: Message[] = [...sampleMessages];
  readonly #texts: readonly string[];

  /** `texts` are ids and the like that mean something to whoever hears the frames. */
  constructor(random: Random, texts: readonly string[]) {
    this.#random = random;
    this.#texts = [...texts, "", "x", "x".repeat(513), "constructor", "a:1.1/1.0", "\u0000"];
  }

  /** A real message that was sent; frames are made of it from now on. */
  remember(message: Message): void {
    this.#material.push(message);
    if (this.#material.length > materialMax + sampleMessages.length) this.#material.splice(sampleMessages.length, 1);
  }

  next(): Uint8Array {
    switch (this.#random.integer(4)) {
      case 0:
        return Uint8Array.from({ length: this.#random.integer(200) }, () => this.#random.integer(256));
      case 1:
        return this.#changed(this.#real());
      case 2:
        return this.#spliced(this.#real(), this.#real());
      default:
        return this.#absurd();
    }
  }

  #real(): Uint8Array {
    return Uint8Array.from(encodeMessage(this.#random.pick(this.#material)));
  }

  #changed(frame: Uint8Array): Uint8Array {
    for (let flips = 1 + this.#random.integer(4); flips > 0 && frame.length > 0; flips--)
      frame[this.#random.integer(frame.length)] = this.#random.integer(256);
    return frame;
  }

  #spliced(head: Uint8Array, tail: Uint8Array): Uint8Array {
    const from = this.#random.integer(tail.length + 1);
    return Buffer.concat([head.subarray(0, this.#random.integer(head.length + 1)), tail.subarray(from)]);
  }

  #absurd(): Uint8Array {
    const message = this.#random.pick(this.#material);
    try {
      return encodeMessage(this.#twisted(message, 0) as Message);
    } catch {
      // A value of another type than the field's is nothing that bytes can say.
      return this.#changed(encodeMessage(message));
    }
  }

  /** The same shape with about every tenth value replaced by an absurd one of its type. */
  #twisted(value: unknown, depth: number): unknown {
    const replace = depth > 0 && this.#random.integer(10) === 0;
    if (typeof value === "number") return replace ? this.#random.pick(absurdNumbers) : value;
    if (typeof value === "string") return replace ? this.#random.pick(this.#texts) : value;
    if (typeof value === "boolean") return replace ? !value : value;
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) {
      const items = replace ? Array.from({ length: this.#random.integer(5) }, () => value).flat() : value;
      return items.map((item) => this.#twisted(item, depth + 1));
    }
    const entries = Object.entries(value).map(([name, field]) => [
      name,
      name === "kind" ? field : this.#twisted(field, depth + 1),
    ]);
    return Object.fromEntries(entries);
  }
}

const absurdNumbers: readonly number[] = [
  0,
  -1,
  0.5,
  5e-324,
  1e12,
  1e308,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  2 ** 63,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
