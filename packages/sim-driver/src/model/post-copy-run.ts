import type { CopyEnd, CopyRun } from "./copy-run.ts";
import { Progress } from "./progress.ts";

/**
 * One live migration by post-copy (Hines and Gopalan, VEE 2009), without the faults' cost: the VM is suspended at once,
 * goes on at the target after the latency of a message, and its memory follows, each byte once.
 */
export class PostCopyRun implements CopyRun {
  readonly #startS: number;
  readonly #memory: number;
  readonly #latencyS: number;
  readonly #arrivesS: number;
  #memoryTransfer: Progress | null = null;

  constructor(memory: number, latencyS: number, nowS: number) {
    this.#memory = memory;
    this.#latencyS = latencyS;
    this.#startS = nowS;
    this.#arrivesS = nowS + latencyS;
  }

  get suspended(): boolean {
    return this.#memoryTransfer === null;
  }

  get arrived(): boolean {
    return this.#memoryTransfer !== null;
  }

  get bytes(): number {
    return this.#memoryTransfer === null ? 0 : this.#memory;
  }

  flows(nowS: number): boolean {
    return this.#memoryTransfer !== null && nowS >= this.#flowsFromS;
  }

  nextS(nowS: number): number {
    if (this.#memoryTransfer === null) return this.#arrivesS;
    return this.flows(nowS) ? this.#memoryTransfer.endS : this.#flowsFromS;
  }

  changeRate(nowS: number, rate: number): void {
    this.#memoryTransfer?.changeRate(nowS, rate);
  }

  advance(nowS: number): CopyEnd | null {
    if (this.#memoryTransfer === null) {
      if (nowS >= this.#arrivesS) this.#memoryTransfer = new Progress(this.#memory, this.#flowsFromS);
      return null;
    }
    if (!this.flows(nowS) || this.#memoryTransfer.endS > nowS) return null;
    const downtime = this.#arrivesS - this.#startS;
    return { start: this.#startS, end: nowS, downtime, rounds: 0, forced: false };
  }

  /** The memory takes a message of its own, after the one that moved the VM. */
  get #flowsFromS(): number {
    return this.#arrivesS + this.#latencyS;
  }
}
