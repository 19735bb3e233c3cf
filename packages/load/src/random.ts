/** A seeded stream of draws. The same seed and stream labels give the same draws on the same Node version. */
export interface Random {
  /** Uniform in [0, 1), on a grid of 2^-32. */
  uniform(): number;
  /** Exponential with this mean, never negative. */
  exponential(mean: number): number;
  /** Normal with this mean and standard deviation. */
  normal(mean: number, sd: number): number;
  /** Uniform among 0, 1, .., n - 1. */
  integer(n: number): number;
  /** One of the items, each as likely as any other. Throws a RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** 32 random bits as an unsigned integer. */
  bits(): number;
}

/**
 * A generator for one consumer. Consumers that differ in a label or an index of `stream` get independent draws, so adding
 * a draw to one of them changes nothing for the others.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), its state filled from a hash of the seed and the stream.
 */
export function createRandom(seed: number, ...stream: readonly (string | number)[]): Random {
  return new SmallFastCounting(hashStream(seed, stream));
}

/** 96 bits in three words. */
type Key = [number, number, number];

class SmallFastCounting implements Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor([a, b, c]: Key) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    // The author's advice: twelve rounds, so that every bit of the key reaches every bit of the state.
    for (let round = 0; round < 12; round++) this.bits();
  }

  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  uniform(): number {
    return this.bits() / 0x1_0000_0000;
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  /** Box and Muller's transform. It always takes two draws and keeps nothing, so a stream can be replayed from its start. */
  normal(mean: number, sd: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return mean + sd * radius * Math.cos(2 * Math.PI * this.uniform());
  }

  integer(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("There is nothing to pick from: the list is empty.");
    return items[this.integer(items.length)] as T;
  }
}

/**
 * Folds the seed (all of its bits) and the labels into 96 bits: with 32, two of 100,000 VMs would likely share a stream.
 * Every part is preceded by its type or its length, so no two lists of labels hash alike by accident of spelling.
 */
function hashStream(seed: number, stream: readonly (string | number)[]): Key {
  const key: Key = [0x9e3779b9, 0x3c6ef372, 0xdaa66d2b];
  foldNumber(key, seed);
  for (const part of stream) {
    if (typeof part === "number") foldNumber(key, part);
    else foldText(key, part);
  }
  return key;
}

function foldNumber(key: Key, value: number): void {
  const whole = Math.floor(value);
  fold(key, -1);
  fold(key, whole);
  fold(key, Math.floor(whole / 0x1_0000_0000));
  fold(key, Math.floor((value - whole) * 0x1_0000_0000));
}

function foldText(key: Key, text: string): void {
  fold(key, text.length);
  for (let index = 0; index < text.length; index++) fold(key, text.charCodeAt(index));
}

/** Each lane takes in the word and a neighbour, under a multiplier of its own. */
function fold(key: Key, word: number): void {
  key[0] = mix(Math.imul(key[0], 0x01000193) ^ key[2] ^ word);
  key[1] = mix(Math.imul(key[1], 0x85ebca6b) ^ key[0] ^ word);
  key[2] = mix(Math.imul(key[2], 0xc2b2ae35) ^ key[1] ^ word);
}

/** The finaliser of splitmix32: every bit of the input changes half of the bits of the output. */
function mix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
