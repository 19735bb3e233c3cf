import type { HostSnapshot } from "@dvms/sched";
import type { Hypervisor } from "./hypervisor.ts";

/** More often than this tells nothing new, however fast the load's time runs. */
const intervalMsMin = 20;

/**
 * Samples the hypervisor every `intervalMs` of real time and never twice at once: a hypervisor that is slow is asked less
 * often. Returns the function that ends it.
 */
export function startSampler(
  hypervisor: Hypervisor,
  intervalMs: number,
  onSample: (snapshot: HostSnapshot) => void,
  onFailed: (error: unknown) => void,
): () => void {
  let busy = false;
  let ended = false;
  const sample = async () => {
    if (busy) return;
    busy = true;
    try {
      const snapshot = await hypervisor.sample();
      if (!ended) onSample(snapshot);
    } catch (error) {
      if (!ended) onFailed(error);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void sample(), Math.max(intervalMsMin, intervalMs));
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
