import { createRandom } from "@dvms/load";
import type { Simulation } from "./simulation.ts";
import type { VirtualHost } from "./virtual-host.ts";

export interface CrashOptions {
  /** Mean time between two crashes of one host. */
  readonly periodS: number;
  /** How long a host is down. */
  readonly durationS: number;
}

/** Addresses that a host's configuration names, for its way back into the ring. */
const seedsMax = 3;

/**
 * Hosts go down whole and start again, from now on for `seconds`: one Poisson process for all, each time a host at random
 * (one that is down already is left alone). The same seed gives the same crashes under every algorithm.
 */
export function scheduleCrashes(
  simulation: Simulation,
  crashes: CrashOptions,
  seconds: number,
  seed: number,
  onDown: (host: VirtualHost) => void = () => {},
): void {
  const { timeline, hosts } = simulation;
  const random = createRandom(seed, "crashes");
  const startMs = timeline.nowMs;
  let atS = 0;
  for (;;) {
    atS += random.exponential(crashes.periodS / hosts.length);
    if (!(atS < seconds)) return;
    const host = random.pick(hosts);
    const seeds = Array.from({ length: seedsMax }, () => random.pick(hosts).ref.address);
    timeline.at(startMs + atS * 1000, () => {
      if (host.agent === null) return;
      simulation.cutPower(host);
      onDown(host);
      host.know(seeds.filter((address) => address !== host.ref.address));
      timeline.at(timeline.nowMs + crashes.durationS * 1000, () => simulation.restart(host));
    });
  }
}
