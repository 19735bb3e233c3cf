import type { PlannedFault } from "./centre-plan.ts";
import type { Simulation } from "./simulation.ts";
import type { SiteLinks } from "./site-links.ts";
import type { VirtualHost } from "./virtual-host.ts";

/** Addresses that a host's configuration names, for its way back into the ring. */
const seedsMax = 3;

/**
 * The faults that a plan names, at their times from now on. A host that crashed comes back with the addresses of the hosts
 * after it in the plan; a link that is cut loses what it carries, copies included.
 */
export function scheduleFaults(
  simulation: Simulation,
  faults: readonly PlannedFault[],
  links: SiteLinks | null,
  onDown: (host: VirtualHost) => void = () => {},
): void {
  const { timeline } = simulation;
  const startMs = timeline.nowMs;
  for (const fault of faults) {
    const after = (task: () => void) => {
      if (fault.forS < Number.POSITIVE_INFINITY) timeline.at(timeline.nowMs + fault.forS * 1000, task);
    };
    timeline.at(startMs + fault.atS * 1000, () => {
      if (fault.kind === "crash") crash(simulation, simulation.hosts[fault.host]!, onDown, after);
      else {
        links?.cut(fault.link);
        simulation.migrations.abortUnreachable();
        after(() => links?.mend(fault.link));
      }
    });
  }
}

function crash(
  simulation: Simulation,
  host: VirtualHost,
  onDown: (host: VirtualHost) => void,
  after: (task: () => void) => void,
): void {
  // Where nobody acts, and on a host that is down already, there is nothing that could crash.
  if (host.agent === null) return;
  simulation.cutPower(host);
  onDown(host);
  const { hosts } = simulation;
  const seeds = Array.from({ length: Math.min(seedsMax, hosts.length - 1) }, (_, step) => {
    return hosts[(host.index + step + 1) % hosts.length]!.ref.address;
  });
  host.know(seeds);
  after(() => simulation.restart(host));
}
