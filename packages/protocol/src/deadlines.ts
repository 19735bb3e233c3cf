/** The names of an agent's timers. */
export type Timer = "heartbeat" | "probe" | "hints" | "retry" | "lease" | "renew" | "event" | "solve" | "cede";

/** Timers as data: named instants. Setting one replaces it; nothing happens by itself. */
export class Deadlines {
  readonly #at = new Map<Timer, number>();
  /** NaN until asked for again. */
  #earliestMs = Number.POSITIVE_INFINITY;

  set(timer: Timer, atMs: number): void {
    this.#at.set(timer, atMs);
    this.#earliestMs = Number.NaN;
  }

  /** Sets the timer to the earlier of the two instants. */
  setEarlier(timer: Timer, atMs: number): void {
    if (atMs < this.at(timer)) this.set(timer, atMs);
  }

  clear(timer: Timer): void {
    if (this.#at.delete(timer)) this.#earliestMs = Number.NaN;
  }

  /** When the timer is due; Infinity if it is not set. */
  at(timer: Timer): number {
    return this.#at.get(timer) ?? Number.POSITIVE_INFINITY;
  }

  /** The earliest instant of all; Infinity if none is set. */
  get earliestMs(): number {
    if (!Number.isNaN(this.#earliestMs)) return this.#earliestMs;
    let earliest = Number.POSITIVE_INFINITY;
    for (const at of this.#at.values()) if (at < earliest) earliest = at;
    this.#earliestMs = earliest;
    return earliest;
  }

  /** Removes and returns the timers that are due, in order of time, then name. */
  takeDue(nowMs: number): readonly Timer[] {
    if (this.earliestMs > nowMs) return nothingDue;
    const due = [...this.#at].filter(([, at]) => at <= nowMs);
    due.sort(([nameA, a], [nameB, b]) => a - b || (nameA < nameB ? -1 : 1));
    for (const [timer] of due) this.clear(timer);
    return due.map(([timer]) => timer);
  }
}

const nothingDue: readonly Timer[] = [];
