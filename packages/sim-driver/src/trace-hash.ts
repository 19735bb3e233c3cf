/** Plain data: what inputs and effects are made of. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A running hash of everything that happened, in order: two runs with the same hash went the same way. Two lanes of
 * murmur3 with different seeds make 64 bits: chance does not matter for a comparison of runs, and nobody attacks it.
 */
export class TraceHash {
  #low = 0x2545f491;
  #high = 0x6c078965;
  /** What has not been mixed in yet: a loop over many words costs a third of one call for each. */
  readonly #words = new Int32Array(wordsMax);
  #wordCount = 0;
  readonly #bits = new Int32Array(2);
  readonly #double = new Float64Array(this.#bits.buffer);
  /** Ids and keys come again and again: each is read letter by letter once. */
  readonly #texts = new Map<string, number>();

  /** Hex, 16 digits. */
  get digest(): string {
    this.#mixIn();
    return [this.#high, this.#low].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** Takes in a value by its content: keys in their order, numbers by their bits. */
  add(value: Plain): void {
    switch (typeof value) {
      case "number":
        return this.#number(value);
      case "string":
        return this.#text(value);
      case "boolean":
        return this.#word(value ? 3 : 2);
      case "undefined":
        return this.#word(1);
      case "object":
        return this.#structure(value);
    }
  }

  #number(value: number): void {
    if (this.#wordCount > wordsMax - 2) this.#mixIn();
    this.#double[0] = value;
    this.#words[this.#wordCount++] = this.#bits[0]!;
    this.#words[this.#wordCount++] = this.#bits[1]!;
  }

  #text(text: string): void {
    let number = this.#texts.get(text);
    if (number === undefined) {
      number = numberOf(text);
      if (this.#texts.size < textsMax) this.#texts.set(text, number);
    }
    this.#word(text.length + 0x100);
    this.#number(number);
  }

  #structure(value: readonly Plain[] | { readonly [key: string]: Plain } | null): void {
    if (value === null) return this.#word(4);
    if (Array.isArray(value)) {
      this.#word(5);
      for (const item of value) this.add(item);
    } else {
      this.#word(6);
      const record = value as { readonly [key: string]: Plain };
      for (const key in record) {
        this.#text(key);
        this.add(record[key]);
      }
    }
    this.#word(7);
  }

  #word(word: number): void {
    if (this.#wordCount === wordsMax) this.#mixIn();
    this.#words[this.#wordCount++] = word;
  }

  #mixIn(): void {
    this.#low = mixAll(this.#low, this.#words, this.#wordCount, 0xcc9e2d51, 0x1b873593);
    this.#high = mixAll(this.#high, this.#words, this.#wordCount, 0x239b961b, 0xab0e9789);
    this.#wordCount = 0;
  }
}

const wordsMax = 512;

/** Texts that are remembered; more are read each time. */
const textsMax = 500_000;

/** 53 bits of two hashes of the letters. */
function numberOf(text: string): number {
  let low = 0x2545f491;
  let high = 0x6c078965;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    low = mix(low, letter, 0xcc9e2d51, 0x1b873593);
    high = mix(high, letter, 0x239b961b, 0xab0e9789);
  }
  return (low >>> 0) + (high & 0x1fffff) * 0x1_0000_0000;
}

/** A loop in a function of its own: where more follows a loop, V8 leaves its fast code again and again. */
function mixAll(lane: number, words: Int32Array, count: number, first: number, second: number): number {
  let mixed = lane;
  for (let index = 0; index < count; index++) mixed = mix(mixed, words[index]!, first, second);
  return mixed;
}

function mix(lane: number, word: number, first: number, second: number): number {
  let block = Math.imul(word, first);
  block = Math.imul((block << 15) | (block >>> 17), second);
  const mixed = lane ^ block;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
