import type { Agent, Effect, Input } from "@dvms/protocol";

/** Timers of Node count in 32 bits; a later wake is reached in several steps, and an early one does nothing. */
const timerMsMax = 2 ** 31 - 1;

/**
 * Drives an agent in real time: takes an input, steps, performs the effects in order, re-arms one timer. What an effect
 * causes at once (an answer that is already there) waits until the effects before it are performed.
 */
export class AgentDriver {
  readonly #agent: Agent;
  readonly #perform: (effect: Effect) => void;
  readonly #onFailed: (error: unknown) => void;
  readonly #inputs: Input[] = [];
  #stepping = false;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;

  /** `onFailed` is called once if an effect could not be performed (the disk is full, say): then nothing more is done. */
  constructor(agent: Agent, perform: (effect: Effect) => void, onFailed: (error: unknown) => void) {
    this.#agent = agent;
    this.#perform = perform;
    this.#onFailed = onFailed;
  }

  take(input: Input): void {
    this.#inputs.push(input);
    if (this.#stepping) return;
    this.#stepping = true;
    try {
      for (let next = this.#inputs.shift(); next && !this.#ended; next = this.#inputs.shift()) {
        for (const effect of this.#agent.step(next, performance.now())) this.#perform(effect);
      }
    } catch (error) {
      // What a step meant to persist may not be on the disk: to send or run anything after it would not be safe.
      this.end();
      this.#onFailed(error);
    } finally {
      this.#stepping = false;
    }
    this.#rearm();
  }

  /** No input is taken from now on. */
  end(): void {
    this.#ended = true;
    this.#inputs.length = 0;
    clearTimeout(this.#timer);
  }

  #rearm(): void {
    clearTimeout(this.#timer);
    if (this.#ended || this.#agent.wakeAtMs === Number.POSITIVE_INFINITY) return;
    const delayMs = Math.max(0, Math.ceil(this.#agent.wakeAtMs - performance.now()));
    this.#timer = setTimeout(() => this.take({ kind: "wake" }), Math.min(delayMs, timerMsMax));
  }
}
