import type { Clock } from "./clock.ts";

const againMs = 500;

/** For what must be known before anything else may be done. */
export class Insistence {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
  }

  /** Tries again until it succeeds: a VM that is just going answers with a refusal once. Rejects only after the signal. */
  async insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (this.#signal.aborted) throw error;
        await this.#clock.delay(againMs, this.#signal);
      }
    }
  }
}
