/** The names of an agent's timers. */
export type Timer = "heartbeat" | "probe" | "hints" | "retry" | "lease" | "renew" | "event" | "solve" | "cede";

/** Timers as data: named instants. Setting one replaces it; nothing happens by itself. */
export class Deadlines {
  readonly #at = new Map<Timer, number>();

  set(timer: Timer, atMs: number): void {
    this.#at.set(timer, atMs);
  }

  /** Sets the timer to the earlier of the two instants. */
  setEarlier(timer: Timer, atMs: number): void {
    this.#at.set(timer, Math.min(atMs, this.at(timer)));
  }

  clear(timer: Timer): void {
    this.#at.delete(timer);
  }

  /** When the timer is due; Infinity if it is not set. */
  at(timer: Timer): number {
    return this.#at.get(timer) ?? Number.POSITIVE_INFINITY;
  }

  /** The earliest instant of all; Infinity if none is set. */
  get earliestMs(): number {
    let earliest = Number.POSITIVE_INFINITY;
    for (const at of this.#at.values()) if (at < earliest) earliest = at;
    return earliest;
  }

  /** Removes and returns the timers that are due, in order of time, then name. */
  takeDue(nowMs: number): Timer[] {
    const due = [...this.#at].filter(([, at]) => at <= nowMs);
    due.sort(([nameA, a], [nameB, b]) => a - b || (nameA < nameB ? -1 : 1));
    for (const [timer] of due) this.#at.delete(timer);
    return due.map(([timer]) => timer);
  }
}
