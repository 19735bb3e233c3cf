import { decide, type HostSnapshot, type Move } from "@dvms/sched";

/** Search nodes at most; what the daemon's agent has, many times over, because nobody waits for it. */
const stepsMax = 50_000;

/**
 * Entropy's question, put to our solver: the least to move (every VM of the published experiment has the same memory, so
 * these are the fewest migrations, the quickest among equals) so that no host is above its capacity. Targets may be filled
 * to the brim, and a plan that does not cure everything is none.
 */
export function solvePlacement(snapshots: readonly HostSnapshot[]): readonly Move[] | null {
  const { status, plan } = decide({ snapshots, overloadRatio: 1, targetRatio: 1, stepsMax });
  return status === "solved" ? plan.moves : null;
}

/**
 * How long Entropy's solver takes for so many hosts, from the measured runs of the published simulator: user CPU of 0.27 s
 * a round at 32 hosts, 1.1 s at 64, 4.4 s at 128; n/8 s and 30 s are its time limits.
 */
export function solveMs(hosts: number): number {
  return Math.min(30_000, (hosts / 8) * 1000, 0.264 * hosts * hosts);
}
