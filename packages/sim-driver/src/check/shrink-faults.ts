import type { Fault } from "./fault.ts";

/**
 * The smallest schedule that still fails that can be found by leaving faults out (delta debugging; Zeller and Hildebrandt,
 * 2002): first large parts, then smaller ones, then single faults. `fails` is asked `triesMax` times at most.
 */
export function shrinkFaults(
  faults: readonly Fault[],
  fails: (faults: readonly Fault[]) => boolean,
  triesMax: number,
): readonly Fault[] {
  let kept = faults;
  let tries = 0;
  for (let parts = 1; kept.length > 0; ) {
    const size = Math.ceil(kept.length / parts);
    let smaller: readonly Fault[] | null = null;
    for (let from = 0; from < kept.length && smaller === null; from += size) {
      if (tries++ >= triesMax) return kept;
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (fails(rest)) smaller = rest;
    }
    if (smaller !== null) {
      kept = smaller;
      parts = Math.max(1, parts - 1);
    } else if (size === 1) return kept;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
}
