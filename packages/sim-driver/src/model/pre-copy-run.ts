import type { Guest } from "./guest.ts";
import { Progress } from "./progress.ts";
import type { ModelHost, ModelMigration } from "./scenario.ts";

/** The way of a migration: indexes of links, and the sum of their latencies. */
export interface Route {
  readonly links: readonly number[];
  readonly latencyS: number;
}

export interface PreCopyLimits {
  readonly stopAndCopySeconds: number;
  readonly roundsMax: number;
}

/** Whole bytes are sent, as by SimGrid; rounding errors shall not cost one. */
const byteSlack = 1e-3;

/** An amount this close to the threshold, relatively, is at it: rates carry the rounding errors of their history. */
const thresholdSlack = 1e-9;

/**
 * One live migration by pre-copy, as SimGrid 3.32 does it, with a limit on the rounds. The first round sends the memory.
 * What the VM's work made dirty during a round, its working set at most, is sent as the next round while it is above the
 * threshold: the rate of the last round, its latency included, x `stopAndCopySeconds`. Then the VM is suspended and a last
 * message, empty or not, sends the rest; at its arrival the VM goes on at the target.
 */
export class PreCopyRun {
  readonly guest: Guest;
  readonly route: Route;
  readonly #target: ModelHost;
  readonly #limits: PreCopyLimits;
  readonly #startS: number;
  #rounds = 0;
  #forced = false;
  #suspendedS = Number.NaN;
  #bytes: number;
  #sentS: number;
  #workBefore: number;
  #transfer: Progress;

  constructor(guest: Guest, target: ModelHost, route: Route, limits: PreCopyLimits, nowS: number) {
    this.guest = guest;
    this.route = route;
    this.#target = target;
    this.#limits = limits;
    this.#startS = nowS;
    this.#bytes = guest.vm.memory;
    this.#sentS = nowS;
    this.#workBefore = guest.work.doneAt(nowS);
    this.#transfer = new Progress(this.#bytes, this.#flowsFromS);
  }

  /** True once the latency of its message is over and its bytes take part of the links. */
  flows(nowS: number): boolean {
    return nowS >= this.#flowsFromS;
  }

  /** When its latency or its transfer is over, whichever comes next. */
  nextS(nowS: number): number {
    return this.flows(nowS) ? this.#transfer.endS : this.#flowsFromS;
  }

  changeRate(nowS: number, rate: number): void {
    this.#transfer.changeRate(nowS, rate);
  }

  /** To be called at `nextS`: goes on to the next round, or ends. Null while it lasts. */
  advance(nowS: number): ModelMigration | null {
    if (!this.flows(nowS) || this.#transfer.endS > nowS) return null;
    if (this.guest.suspended) return this.#finish(nowS);
    this.#rounds++;
    const { stopAndCopySeconds, roundsMax } = this.#limits;
    const work = this.guest.work.doneAt(nowS) - this.#workBefore;
    const dirty = Math.floor(Math.min(work * this.guest.dirtyPerWork, this.guest.vm.workingSet) + byteSlack);
    const threshold = (this.#bytes / (nowS - this.#sentS)) * stopAndCopySeconds * (1 + thresholdSlack);
    if (dirty <= threshold || this.#rounds >= roundsMax) {
      this.#forced = dirty > threshold;
      this.guest.suspended = true;
      this.#suspendedS = nowS;
    }
    this.#send(dirty, nowS);
    return null;
  }

  get #flowsFromS(): number {
    return this.#sentS + this.route.latencyS;
  }

  #send(bytes: number, nowS: number): void {
    this.#bytes = bytes;
    this.#sentS = nowS;
    this.#workBefore = this.guest.work.doneAt(nowS);
    this.#transfer = new Progress(bytes, this.#flowsFromS);
  }

  #finish(nowS: number): ModelMigration {
    this.guest.suspended = false;
    this.guest.host = this.#target;
    return {
      vm: this.guest.vm.id,
      start: this.#startS,
      end: nowS,
      downtime: nowS - this.#suspendedS,
      rounds: this.#rounds,
      forced: this.#forced,
    };
  }
}
