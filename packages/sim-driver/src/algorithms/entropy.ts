import type { Algorithm } from "./algorithm.ts";
import { peer } from "./peer.ts";
import { PeriodicPlacement } from "./periodic-placement.ts";
import { solveMs, solvePlacement } from "./solve-placement.ts";

const periodMs = 30_000;

/** Entropy (Hermenier et al., 2009): one scheduler for the whole cluster, a constraint solver every 30 s. */
export function entropy(): Algorithm {
  return peer((world) => {
    const members = Array.from({ length: world.hostCount }, (_, host) => host);
    new PeriodicPlacement(world, { periodMs, members: () => members, plan: solvePlacement, solveMs });
    return { sampled: () => {}, started: () => {} };
  });
}
