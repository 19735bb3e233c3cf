import { type CentrePlan, defaultPowerW, type PlannedFault, type PlannedHost, SiteLinks } from "@dvms/sim-driver";
import { hostNamesOf } from "./host-names.ts";
import type { ScenarioFile } from "./scenario-schema.ts";

const hostsPerRack = 32;

/** The hosts, links and faults of a scenario, for the simulator. */
export function scenarioPlan({ hosts, links, faults }: ScenarioFile): CentrePlan {
  const planned = plannedHosts(hosts);
  const indexes = new Map(planned.map(({ name }, index) => [name, index]));
  return {
    hosts: planned,
    links: links.map(({ name, between, bandwidthMiBPerS, latencyMs }) => ({
      name,
      sites: between,
      bandwidthMiBPerS,
      latencyMs,
    })),
    faults: faults.map(({ atS, crash, cut, forS = Number.POSITIVE_INFINITY }): PlannedFault => {
      if (crash !== undefined) return { kind: "crash", atS, host: indexes.get(crash)!, forS };
      return { kind: "cut", atS, link: links.findIndex(({ name }) => name === cut), forS };
    }),
  };
}

/** Two sites that no links join, as a sentence without its full stop; null if there are none. */
export function apartFault(plan: CentrePlan): string | null {
  const apart = new SiteLinks(plan).apart();
  return apart === null
    ? null
    : `links do not join the sites ${apart[0]} and ${apart[1]}, expected a way between any two`;
}

function plannedHosts(hosts: ScenarioFile["hosts"]): PlannedHost[] {
  const inSite = new Map<string, number>();
  return hosts.flatMap((host) =>
    hostNamesOf(host).map((name) => {
      const { site, cpu, memoryMiB, migrationMiBPerS } = host;
      const number = inSite.get(site) ?? 0;
      inSite.set(site, number + 1);
      const rack = host.rack ?? `rack-${String(Math.floor(number / hostsPerRack)).padStart(5, "0")}`;
      return { name, site, rack, cpu, memoryMiB, migrationMiBPerS, powerW: powerTable(host.power) };
    }),
  );
}

function powerTable(power: ScenarioFile["hosts"][number]["power"]): readonly number[] {
  if (power === undefined) return defaultPowerW;
  return power.tableW ?? [power.idleW!, power.peakW!];
}
