import type { Context } from "./context.ts";
import type { HostRef } from "./host.ts";
import type { Message, MessageKind } from "./message.ts";

/** A message that is sent again until it is answered. */
export interface Request {
  readonly to: HostRef;
  readonly message: Message;
  /** Sendings so far. */
  sendings: number;
  nextMs: number;
  readonly sendingsMax: number;
}

/** The longest pause between two sendings of a request that is never given up. */
const pauseMaxMs = 10_000;
/** Open requests above which releases are not repeated: several for each member of the largest partition. */
const openMax = 4_096;

/**
 * Requests without an answer yet, each under a key that names what it is about. One that has a limit is given up and
 * reported after it; one without is repeated for ever, ever more slowly (a migration's last word must arrive).
 */
export class Requests {
  readonly #context: Context;
  readonly #open = new Map<string, Request>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The key of the one open request of a kind about a subject (an event, a migration, a host). */
  static key(kind: MessageKind, subject: string): string {
    return `${kind} ${subject}`;
  }

  /**
   * Sends now and repeats until settled; after `sendingsMax` sendings without an answer it is given up, with Infinity
   * never. Replaces an open request with the same key.
   */
  open(subject: string, to: HostRef, message: Message, sendingsMax = this.#context.config.retriesMax): void {
    // A peer can ask for releases faster than they are given up; one over the limit is sent once, a lease backs it.
    if (this.#open.size < openMax || message.kind !== "release")
      this.#add(subject, to, message, sendingsMax, this.#context.nowMs);
    this.#context.send(to, message);
  }

  /** Like `open` without an end, but the first sending comes later. */
  openLater(subject: string, to: HostRef, message: Message, afterMs: number): void {
    const fromMs = this.#context.nowMs + afterMs - this.#context.config.retryMs;
    this.#add(subject, to, message, Number.POSITIVE_INFINITY, fromMs).sendings = 0;
  }

  #add(subject: string, to: HostRef, message: Message, sendingsMax: number, fromMs: number): Request {
    const request = { to, message, sendings: 1, nextMs: fromMs + this.#context.config.retryMs, sendingsMax };
    this.#open.set(Requests.key(message.kind, subject), request);
    this.#context.deadlines.setEarlier("retry", request.nextMs);
    return request;
  }

  /** The answer came or nobody waits for it any more. True if the request was open. */
  settle(kind: MessageKind, subject: string): boolean {
    return this.#open.delete(Requests.key(kind, subject));
  }

  /** Repeats what is due; removes and returns what was sent as often as it may be. */
  retry(): Request[] {
    const { nowMs, config, deadlines } = this.#context;
    const silent: Request[] = [];
    for (const [key, request] of this.#open) {
      if (request.nextMs > nowMs) continue;
      if (request.sendings >= request.sendingsMax) {
        this.#open.delete(key);
        silent.push(request);
        continue;
      }
      request.sendings++;
      const pauseMs = Number.isFinite(request.sendingsMax)
        ? config.retryMs
        : Math.min(pauseMaxMs, config.retryMs * 2 ** request.sendings);
      request.nextMs = nowMs + pauseMs;
      this.#context.send(request.to, request.message);
    }
    deadlines.clear("retry");
    for (const request of this.#open.values()) deadlines.setEarlier("retry", request.nextMs);
    return silent;
  }

  /** A host cannot be reached: gives up its limited requests at once and returns them. */
  giveUpOn(address: string): Request[] {
    const silent: Request[] = [];
    for (const [key, request] of this.#open) {
      if (request.to.address !== address || !Number.isFinite(request.sendingsMax)) continue;
      this.#open.delete(key);
      silent.push(request);
    }
    return silent;
  }

  /** How often the open request was sent; 0 if there is none. */
  sendings(kind: MessageKind, subject: string): number {
    return this.#open.get(Requests.key(kind, subject))?.sendings ?? 0;
  }
}
