import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** Doublings at most after giving way to another event: whoever yields must get its turn soon. */
const yieldDoublingsMax = 1;

/**
 * How long this host waits before it raises again. It grows with each event that could not be solved, so that an overload
 * without a cure is reported and not retried every second, and is forgotten once the overload is gone.
 */
export class Backoff {
  readonly #context: Context;
  #failures = 0;
  #timesYielded = 0;
  #untilMs = Number.NEGATIVE_INFINITY;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Since the last success: who yielded more often goes first, so that nobody yields for ever. */
  get timesYielded(): number {
    return this.#timesYielded;
  }

  isOver(): boolean {
    return this.#context.nowMs >= this.#untilMs;
  }

  reset(): void {
    this.#timesYielded = 0;
    this.#failures = 0;
    this.#untilMs = Number.NEGATIVE_INFINITY;
  }

  ended(outcome: Outcome): void {
    switch (outcome) {
      case "solved":
      case "vanished":
      case "merged":
        return this.reset();
      case "yielded":
        this.#timesYielded++;
        this.#failures = Math.min(this.#failures + 1, yieldDoublingsMax);
        return this.#wait();
      case "exhausted":
      case "improved":
      case "advised":
      case "cancelled":
      case "lost":
        this.#failures++;
        return this.#wait();
    }
  }

  #wait(): void {
    const { nowMs, config, random } = this.#context;
    const doubled = config.backoffMinMs * 2 ** (this.#failures - 1);
    // Jitter keeps events that gave way to each other from meeting again at the same instant.
    this.#untilMs = nowMs + Math.min(config.backoffMaxMs, doubled) * (0.5 + random.uniform() / 2);
  }
}
