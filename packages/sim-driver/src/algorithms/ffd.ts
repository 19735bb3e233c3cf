import type { Algorithm } from "./algorithm.ts";
import { firstFit, type Taken } from "./first-fit.ts";
import { peer } from "./peer.ts";
import { PeriodicPlacement } from "./periodic-placement.ts";

const periodMs = 30_000;
/** A pass over a list: nothing beside a migration. */
const usPerHost = 10;

/** The published experiment's first-fit-decreasing schedulers: one for the whole cluster, every 30 s. */
export function ffd(taken: Taken): Algorithm {
  return peer((world) => {
    const members = Array.from({ length: world.hostCount }, (_, host) => host);
    new PeriodicPlacement(world, {
      periodMs,
      seat: 0,
      members: () => members,
      plan: (snapshots) => firstFit(snapshots, taken),
      solveMs: (hosts) => (hosts * usPerHost) / 1000,
    });
    return { sampled: () => {}, started: () => {} };
  });
}
