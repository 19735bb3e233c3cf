/** What the transport says to people; pino's loggers fit. */
export interface TransportLog {
  debug(fields: object, sentence: string): void;
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
}

/** The same refusal is logged once in this time. */
export const refusalRepeatMs = 60_000;
/** Different refusals that are remembered for that. */
export const refusalsRemembered = 1_000;

/** Lets each sentence pass once per `intervalMs`: a stranger who knocks four times a second must not fill the disk. */
export class RepeatFilter {
  readonly #intervalMs: number;
  readonly #keysMax: number;
  readonly #lastMs = new Map<string, number>();

  constructor(intervalMs: number, keysMax: number) {
    this.#intervalMs = intervalMs;
    this.#keysMax = keysMax;
  }

  passes(key: string, nowMs: number): boolean {
    const lastMs = this.#lastMs.get(key);
    if (lastMs !== undefined && nowMs - lastMs < this.#intervalMs) return false;
    this.#lastMs.delete(key);
    // The oldest key goes first: a Map keeps the order of insertion.
    if (this.#lastMs.size >= this.#keysMax) this.#lastMs.delete(this.#lastMs.keys().next().value ?? "");
    this.#lastMs.set(key, nowMs);
    return true;
  }
}
