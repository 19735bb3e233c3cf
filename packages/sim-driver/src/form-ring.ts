import { comparePositions } from "@dvms/protocol";
import { ringFault } from "./ring-check.ts";
import type { Simulation } from "./simulation.ts";

/** Which members a host knows when it starts: the first ones, like a real data centre, or its neighbour, which is quick. */
export type Seeding = "first" | "neighbour";

/** Addresses in a host's configuration. */
const seedsMax = 3;
/**
 * Between the starts of two hosts: long enough for a walk from a neighbour, so that a ring of any size forms at once. Odd
 * enough that no two hosts ever beat at the same instant, where the order of things would be an accident.
 */
const startGapMs = 5.000123;

/**
 * Starts every host and lets virtual time pass until the ring is whole. Throws an Error that names the fault if it is not
 * within `limitMs`.
 */
export function formRing(simulation: Simulation, seeding: Seeding, limitMs: number): void {
  const order = [...simulation.hosts].sort((a, b) => comparePositions(a.ref, b.ref));
  const first = simulation.hosts.slice(0, seedsMax).map((host) => host.ref.address);
  for (const [position, host] of order.entries()) {
    const before = order[position - 1];
    const seeds = seeding === "first" ? first : before === undefined ? [] : [before.ref.address];
    simulation.timeline.at(simulation.timeline.nowMs + position * startGapMs, () => host.start(seeds));
  }
  const deadlineMs = simulation.timeline.nowMs + order.length * startGapMs + limitMs;
  simulation.runFor(order.length * startGapMs);
  for (;;) {
    simulation.runFor(1000);
    const fault = ringFault(simulation.hosts, simulation.timeline.nowMs);
    if (fault === null) return;
    if (simulation.timeline.nowMs >= deadlineMs)
      throw new Error(`The ring has not formed within ${limitMs} ms: ${fault}.`);
  }
}
