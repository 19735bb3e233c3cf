import type { Resources } from "@dvms/sched";
import type { Context } from "./context.ts";
import type { HostRef } from "./host.ts";
import type { Hint, MessageOf } from "./message.ts";

/** Share of the capacity by which a host's own spare room must change before it is told again. */
const changeMin = 0.02;

/** Hosts on the board at most, as a multiple of the successor list's length. */
const boardSlack = 4;

/**
 * Who ahead on the ring has room. Hints travel against the ring, from successor to predecessor, as far as the successor
 * list is long, and only when something changed. They order invitations and decide nothing.
 */
export class Hints {
  readonly #context: Context;
  readonly #board = new Map<string, Hint>();
  /** Hints that the predecessor has not been told yet. */
  #untold: string[] = [];
  #told: Resources = {};
  #lastToldMs = Number.NEGATIVE_INFINITY;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The spare room of a host as last heard; undefined if nothing is known. */
  spareOf(hostId: string): Resources | undefined {
    return this.#board.get(hostId)?.spare;
  }

  /** This host's own room changed. */
  setOwn(spare: Resources, capacity: Resources): void {
    if (!this.#isNews(spare, capacity)) return;
    this.#told = spare;
    this.#note({ hostId: this.#context.self.id, hops: 0, spare });
  }

  #isNews(spare: Resources, capacity: Resources): boolean {
    for (const name in capacity) {
      const difference = Math.abs((spare[name] ?? 0) - (this.#told[name] ?? 0));
      if (difference > changeMin * capacity[name]!) return true;
    }
    return false;
  }

  onHints(message: MessageOf<"hints">): void {
    for (const hint of message.hints) {
      const hops = hint.hops + 1;
      const known = this.#board.has(hint.hostId) || this.#board.size < this.#boardMax;
      if (known && hint.hostId !== this.#context.self.id && hops <= this.#context.config.successorsMax)
        this.#note({ hostId: hint.hostId, hops, spare: hint.spare });
    }
  }

  #note(hint: Hint): void {
    this.#board.set(hint.hostId, hint);
    const { deadlines, config, nowMs } = this.#context;
    const untold = this.#untold;
    if (hint.hops < config.successorsMax && !untold.includes(hint.hostId)) untold.push(hint.hostId);
    if (untold.length > 0) deadlines.setEarlier("hints", Math.max(nowMs, this.#lastToldMs + config.hintsMs));
  }

  /** Twice what is forgotten down to: whoever names more hosts than that between two tellings is not believed. */
  get #boardMax(): number {
    return this.#context.config.successorsMax * boardSlack * 2;
  }

  /** Tells the predecessor what is new. */
  tell(predecessor: HostRef | null, successors: readonly HostRef[]): void {
    this.#forget(successors);
    const hints: Hint[] = [];
    for (const hostId of this.#untold.sort()) {
      const hint = this.#board.get(hostId);
      if (hint !== undefined) hints.push(hint);
    }
    this.#untold = [];
    this.#lastToldMs = this.#context.nowMs;
    if (predecessor && hints.length > 0) this.#context.send(predecessor, { kind: "hints", hints });
  }

  /** A hint may come before the successor list that names its host, so hosts behind are forgotten only when they pile up. */
  #forget(successors: readonly HostRef[]): void {
    if (this.#board.size <= this.#context.config.successorsMax * boardSlack) return;
    const ahead = new Set([this.#context.self.id, ...successors.map((host) => host.id)]);
    for (const hostId of this.#board.keys()) if (!ahead.has(hostId)) this.#board.delete(hostId);
  }

  /** A new predecessor knows nothing yet. */
  retell(): void {
    for (const hint of this.#board.values()) this.#note(hint);
  }
}
