/** The names of an agent's timers, in the order in which those of one instant go off. */
const timers = ["cede", "event", "heartbeat", "hints", "lease", "probe", "renew", "retry", "solve"] as const;
export type Timer = (typeof timers)[number];

const places = Object.fromEntries(timers.map((timer, place) => [timer, place])) as Readonly<Record<Timer, number>>;

/** Timers as data: named instants. Setting one replaces it; nothing happens by itself. */
export class Deadlines {
  /** By place; Infinity for a timer that is not set. */
  readonly #at: number[] = timers.map(() => Number.POSITIVE_INFINITY);
  /** NaN until asked for again. */
  #earliestMs = Number.POSITIVE_INFINITY;

  set(timer: Timer, atMs: number): void {
    const place = places[timer];
    if (atMs <= this.#earliestMs) this.#earliestMs = atMs;
    else if (this.#at[place] === this.#earliestMs) this.#earliestMs = Number.NaN;
    this.#at[place] = atMs;
  }

  /** Sets the timer to the earlier of the two instants. */
  setEarlier(timer: Timer, atMs: number): void {
    if (atMs < this.at(timer)) this.set(timer, atMs);
  }

  clear(timer: Timer): void {
    this.set(timer, Number.POSITIVE_INFINITY);
  }

  /** When the timer is due; Infinity if it is not set. */
  at(timer: Timer): number {
    return this.#at[places[timer]]!;
  }

  /** The earliest instant of all; Infinity if none is set. */
  get earliestMs(): number {
    if (!Number.isNaN(this.#earliestMs)) return this.#earliestMs;
    let earliest = Number.POSITIVE_INFINITY;
    for (const at of this.#at) if (at < earliest) earliest = at;
    this.#earliestMs = earliest;
    return earliest;
  }

  /** Removes and returns the timers that are due, in order of time, then name. */
  takeDue(nowMs: number): readonly Timer[] {
    if (this.earliestMs > nowMs) return nothingDue;
    const due: Timer[] = [];
    for (let place = 0; place < timers.length; place++) if (this.#at[place]! <= nowMs) due.push(timers[place]!);
    if (due.length > 1) due.sort((a, b) => this.at(a) - this.at(b));
    for (const timer of due) this.clear(timer);
    return due;
  }

  /** True if a timer is due that is not one of these. */
  isDueBeside(others: ReadonlySet<Timer>, nowMs: number): boolean {
    if (this.earliestMs > nowMs) return false;
    return timers.some((timer, place) => this.#at[place]! <= nowMs && !others.has(timer));
  }
}

const nothingDue: readonly Timer[] = [];
