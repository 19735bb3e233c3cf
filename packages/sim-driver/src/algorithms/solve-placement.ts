import type { Random } from "@dvms/load";
import { type HostSnapshot, type Move, orderMigrations, partitionInstance, solve } from "@dvms/sched";

/** Search nodes at most; what the daemon's agent has, many times over, because nobody waits for it. */
const stepsMax = 50_000;

/**
 * Entropy's question, put to our solver: the least memory to move (in the published experiment the fewest migrations, for
 * all VMs have the same) so that no host is above its capacity. Targets may be filled to the brim, which of several equal
 * cures it is does not matter, so the hosts are tried as shuffled, and a plan that does not cure everything is none.
 */
export function solvePlacement(snapshots: readonly HostSnapshot[], random: Random): readonly Move[] | null {
  const instance = partitionInstance(shuffled(snapshots, random), { overloadRatio: 1, targetRatio: 1 });
  const { status, placement } = solve(instance, { stepsMax, targets: "listed" });
  return status === "solved" ? (orderMigrations(instance, placement)?.moves ?? null) : null;
}

/**
 * How long Entropy's solver takes for so many hosts, from the measured runs of the published simulator: user CPU of 0.27 s
 * a round at 32 hosts, 1.1 s at 64, 4.4 s at 128; n/8 s and 30 s are its time limits.
 */
export function solveMs(hosts: number): number {
  return Math.min(30_000, (hosts / 8) * 1000, 0.264 * hosts * hosts);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.integer(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
