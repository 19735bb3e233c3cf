import { setTimeout as timeout } from "node:timers/promises";

/** Time as the embedded hypervisor sees it; tests bring one of their own that jumps. */
export interface Clock {
  nowUnixMs(): number;
  /** Resolves after `durationMs`; rejects as soon as the signal is aborted. */
  delay(durationMs: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  nowUnixMs: () => Date.now(),
  delay: (durationMs, signal) => timeout(durationMs, undefined, { signal }),
};
