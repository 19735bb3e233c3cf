import type { MigrationProgress } from "../hypervisor.ts";
import type { Clock } from "./clock.ts";

/** Progress is told this often, in real time: often enough for a screen, rarely enough to cost nothing. */
const progressMs = 100;

/**
 * Lets the modelled time of a pre-copy pass while the VM goes on running, and tells how far it is.
 * Rejects as soon as the signal is aborted.
 */
export async function passCopyTime(
  durationMs: number,
  clock: Clock,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: MigrationProgress) => void },
): Promise<void> {
  let passedMs = 0;
  for (;;) {
    options.signal.throwIfAborted();
    options.onProgress({ ratio: durationMs > 0 ? passedMs / durationMs : 1, remainingMs: durationMs - passedMs });
    options.signal.throwIfAborted();
    if (passedMs >= durationMs) return;
    const stepMs = Math.min(progressMs, durationMs - passedMs);
    await clock.delay(stepMs, options.signal);
    passedMs += stepMs;
  }
}
