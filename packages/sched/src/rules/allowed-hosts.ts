/**
 * Where each VM may be, as rows of bits that VMs with the same answer share: a matrix of 30,000 VMs and 5,000 hosts would
 * be 150 MB, while the rules of a data centre make a few hundred different rows of 625 bytes.
 */
export class AllowedHosts {
  readonly #hostCount: number;
  readonly #rowOf: Int32Array;
  readonly #rows: Uint32Array[];
  /** Rows by a hash of their bits. */
  readonly #byHash = new Map<number, number[]>();

  /** At first every VM may be anywhere. */
  constructor(vmCount: number, hostCount: number) {
    this.#hostCount = hostCount;
    this.#rowOf = new Int32Array(vmCount);
    this.#rows = [this.#bitsOf(() => true)];
    this.#byHash.set(hashOf(this.#rows[0]!), [0]);
  }

  allows(v: number, host: number): boolean {
    return ((this.#rows[this.#rowOf[v]!]![host >>> 5]! >>> (host & 31)) & 1) === 1;
  }

  /** Whether there is any host for the VM. */
  hasAny(v: number): boolean {
    return this.#rows[this.#rowOf[v]!]!.some((bits) => bits !== 0);
  }

  /** Closes to the VMs all hosts but those that `stays` names. */
  restrict(vms: Iterable<number>, stays: (host: number) => boolean): void {
    const mask = this.#bitsOf(stays);
    const restricted = new Map<number, number>();
    for (const v of vms) {
      const before = this.#rowOf[v]!;
      let after = restricted.get(before);
      if (after === undefined) {
        after = this.#rowOfBits(this.#rows[before]!.map((bits, at) => bits & mask[at]!));
        restricted.set(before, after);
      }
      this.#rowOf[v] = after;
    }
  }

  #bitsOf(test: (host: number) => boolean): Uint32Array {
    const bits = new Uint32Array((this.#hostCount + 31) >>> 5);
    for (let h = 0; h < this.#hostCount; h += 1) if (test(h)) bits[h >>> 5]! |= 1 << (h & 31);
    return bits;
  }

  #rowOfBits(bits: Uint32Array): number {
    const hash = hashOf(bits);
    const alike = this.#byHash.get(hash) ?? [];
    const known = alike.find((row) => this.#rows[row]!.every((word, at) => word === bits[at]));
    if (known !== undefined) return known;
    this.#rows.push(bits);
    this.#byHash.set(hash, [...alike, this.#rows.length - 1]);
    return this.#rows.length - 1;
  }
}

/** FNV-1a over the words. */
function hashOf(bits: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const word of bits) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}
