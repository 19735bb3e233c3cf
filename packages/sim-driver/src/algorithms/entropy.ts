import { createRandom } from "@dvms/load";
import type { HostSnapshot } from "@dvms/sched";
import type { Algorithm } from "./algorithm.ts";
import { peer } from "./peer.ts";
import { PeriodicPlacement } from "./periodic-placement.ts";
import { solveMs, solvePlacement } from "./solve-placement.ts";

const periodMs = 30_000;

/** Entropy (Hermenier et al., 2009): one scheduler for the whole cluster, a constraint solver every 30 s. */
export function entropy(seed: number): Algorithm {
  return peer((world) => {
    const random = createRandom(seed, "entropy");
    const plan = (snapshots: readonly HostSnapshot[]) => solvePlacement(snapshots, random);
    const members = Array.from({ length: world.hostCount }, (_, host) => host);
    new PeriodicPlacement(world, { periodMs, seat: 0, members: () => members, plan, solveMs });
    return { sampled: () => {}, started: () => {} };
  });
}
