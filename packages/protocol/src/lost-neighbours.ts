import type { HostRef } from "./host.ts";

/** More than the longest successor list, so that whole lists can be lost one after the other. */
const lostMax = 32;
/** Between two questions to the same lost host. */
const askEveryMs = 3_000;
/** After that only the rare walks look for it. */
const forgetAfterMs = 10 * 60_000;

/**
 * Successors that fell silent without a goodbye. Most are dead, but the other side of a network partition looks the same:
 * they are asked now and then, and the first answer after the partition zips the two rings together. Each host asks
 * for its own lost successors only, so that the cost does not grow with the ring.
 */
export class LostNeighbours {
  readonly #lost = new Map<string, { readonly host: HostRef; readonly sinceMs: number }>();
  #askedMs = Number.NEGATIVE_INFINITY;

  get size(): number {
    return this.#lost.size;
  }

  add(host: HostRef, nowMs: number): void {
    this.#lost.delete(host.id);
    this.#lost.set(host.id, { host, sinceMs: nowMs });
    for (const oldest of this.#lost.keys()) {
      if (this.#lost.size <= lostMax) return;
      this.#lost.delete(oldest);
    }
  }

  /** It said goodbye, or it is back. */
  remove(hostId: string): void {
    this.#lost.delete(hostId);
  }

  /** The lost hosts, if it is time to ask them again; else none. */
  takeDue(nowMs: number): readonly HostRef[] {
    if (nowMs - this.#askedMs < askEveryMs) return nobody;
    this.#askedMs = nowMs;
    if (this.#lost.size === 0) return nobody;
    for (const [hostId, { sinceMs }] of this.#lost) if (nowMs - sinceMs >= forgetAfterMs) this.#lost.delete(hostId);
    return Array.from(this.#lost.values(), ({ host }) => host);
  }
}

const nobody: readonly HostRef[] = [];
