import type { CopyEnd, CopyRun } from "./copy-run.ts";
import { Progress } from "./progress.ts";

/** What is copied while it writes. */
export interface CopySubject {
  /** Bytes; the first round sends them all. */
  readonly memory: number;
  /** Bytes that are written to at all. */
  readonly workingSet: number;
  /** Bytes written up to a time, from any fixed time on. */
  dirtiedAt(nowS: number): number;
}

export interface PreCopyLimits {
  readonly stopAndCopySeconds: number;
  readonly roundsMax: number;
}

/** Whole bytes are sent, as by SimGrid; rounding errors shall not cost one. */
const byteSlack = 1e-6;

/** An amount this close to the threshold, relatively, is at it: rates carry the rounding errors of their history. */
const thresholdSlack = 1e-9;

/**
 * One live migration by pre-copy, as SimGrid 3.32 does it, with a limit on the rounds. The first round sends the memory.
 * What was written during a round, the working set at most, is sent as the next round while it is above the threshold: the
 * rate of the last round, its latency included, x `stopAndCopySeconds`. Then the VM is suspended and a last message, empty
 * or not, sends the rest; at its arrival the VM goes on at the target.
 */
export class PreCopyRun implements CopyRun {
  readonly #subject: CopySubject;
  readonly #latencyS: number;
  readonly #limits: PreCopyLimits;
  readonly #startS: number;
  #rounds = 0;
  #forced = false;
  #suspendedS = Number.NaN;
  #bytes: number;
  #bytesBefore = 0;
  #sentS: number;
  #dirtiedBefore: number;
  #transfer: Progress;
  #ended = false;

  constructor(subject: CopySubject, latencyS: number, limits: PreCopyLimits, nowS: number) {
    this.#subject = subject;
    this.#latencyS = latencyS;
    this.#limits = limits;
    this.#startS = nowS;
    this.#bytes = subject.memory;
    this.#sentS = nowS;
    this.#dirtiedBefore = subject.dirtiedAt(nowS);
    this.#transfer = new Progress(this.#bytes, this.#flowsFromS);
  }

  get suspended(): boolean {
    return !Number.isNaN(this.#suspendedS) && !this.#ended;
  }

  get arrived(): boolean {
    return this.#ended;
  }

  get bytes(): number {
    return this.#bytesBefore + this.#bytes;
  }

  flows(nowS: number): boolean {
    return nowS >= this.#flowsFromS;
  }

  nextS(nowS: number): number {
    return this.flows(nowS) ? this.#transfer.endS : this.#flowsFromS;
  }

  changeRate(nowS: number, rate: number): void {
    this.#transfer.changeRate(nowS, rate);
  }

  advance(nowS: number): CopyEnd | null {
    if (!this.flows(nowS) || this.#transfer.endS > nowS) return null;
    if (this.suspended) return this.#end(nowS);
    this.#rounds++;
    const { stopAndCopySeconds, roundsMax } = this.#limits;
    const written = this.#subject.dirtiedAt(nowS) - this.#dirtiedBefore;
    const dirty = Math.floor(Math.min(written, this.#subject.workingSet) + byteSlack);
    const threshold = (this.#bytes / (nowS - this.#sentS)) * stopAndCopySeconds * (1 + thresholdSlack);
    // A VM without memory is copied in no time, at no rate: nothing is left dirty then.
    const converged = dirty === 0 || dirty <= threshold;
    if (converged || this.#rounds >= roundsMax) {
      this.#forced = !converged;
      this.#suspendedS = nowS;
    }
    this.#send(dirty, nowS);
    return null;
  }

  get #flowsFromS(): number {
    return this.#sentS + this.#latencyS;
  }

  #send(bytes: number, nowS: number): void {
    this.#bytesBefore += this.#bytes;
    this.#bytes = bytes;
    this.#sentS = nowS;
    this.#dirtiedBefore = this.#subject.dirtiedAt(nowS);
    this.#transfer = new Progress(bytes, this.#flowsFromS);
  }

  #end(nowS: number): CopyEnd {
    this.#ended = true;
    return {
      start: this.#startS,
      end: nowS,
      downtime: nowS - this.#suspendedS,
      rounds: this.#rounds,
      forced: this.#forced,
    };
  }
}
