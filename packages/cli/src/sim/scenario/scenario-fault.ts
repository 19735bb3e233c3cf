import { hostNamesOf } from "./host-names.ts";
import type { ScenarioFile } from "./scenario-schema.ts";

/** What does not go together in a scenario whose values are right by themselves; null if all is well. No full stop. */
export function scenarioFault(scenario: ScenarioFile): string | null {
  return siteFault(scenario) ?? hostFault(scenario) ?? linkFault(scenario) ?? vmFault(scenario) ?? faultFault(scenario);
}

function siteFault({ sites, hosts, links }: ScenarioFile): string | null {
  if (sites === undefined) return null;
  for (const [index, { site }] of hosts.entries())
    if (!sites.includes(site)) return `hosts[${index}].site is "${site}", and sites has no such site`;
  for (const [index, { between }] of links.entries())
    for (const [end, site] of between.entries())
      if (!sites.includes(site)) return `links[${index}].between[${end}] is "${site}", and sites has no such site`;
  return null;
}

function hostFault({ hosts }: ScenarioFile): string | null {
  const names = new Set<string>();
  for (const [index, host] of hosts.entries()) {
    for (const name of hostNamesOf(host)) {
      if (names.has(name)) return `hosts[${index}].name makes a second host "${name}"`;
      names.add(name);
    }
    const { power } = host;
    if (power === undefined) continue;
    const isLinear = power.idleW !== undefined && power.peakW !== undefined;
    const isEither = (isLinear || power.tableW !== undefined) && !(isLinear && power.tableW !== undefined);
    if (!isEither) return `hosts[${index}].power needs idleW and peakW, or tableW alone`;
    if (isLinear && power.peakW! < power.idleW!) return `hosts[${index}].power.peakW is below idleW`;
  }
  if (names.size > hostsMax) return `hosts are ${names.size} together, at most ${hostsMax} are played`;
  return null;
}

function linkFault({ hosts, links }: ScenarioFile): string | null {
  const sites = new Set(hosts.map(({ site }) => site));
  const names = new Set<string>();
  for (const [index, { name, between }] of links.entries()) {
    if (names.has(name)) return `links[${index}].name is "${name}", which links has already`;
    names.add(name);
    if (between[0] === between[1]) return `links[${index}].between names ${between[0]} twice, expected two sites`;
    const strange = between.findIndex((site) => !sites.has(site));
    if (strange !== -1)
      return `links[${index}].between[${strange}] is "${between[strange]}", and no host is in a site of that name`;
  }
  return null;
}

function vmFault({ hosts, vms }: ScenarioFile): string | null {
  const names = new Set(hosts.flatMap(hostNamesOf));
  for (const [index, { host, cpu, changes, arrivesS, departsS }] of vms.entries()) {
    const place = `vms[${index}]`;
    if (host !== undefined && !names.has(host)) return `${place}.host is "${host}", and there is no such host`;
    if (cpu !== undefined && changes !== undefined) return `${place} has both cpu and changes, expected one of them`;
    if (departsS !== undefined && departsS <= arrivesS)
      return `${place}.departsS is ${departsS}, expected a time after arrivesS, which is ${arrivesS}`;
    const late = (changes ?? []).findIndex(([atS], at) => at > 0 && atS <= changes![at - 1]![0]);
    if (late !== -1) return `${place}.changes[${late}] is not later than the change before it`;
  }
  return null;
}

function faultFault({ hosts, links, faults }: ScenarioFile): string | null {
  const names = new Set(hosts.flatMap(hostNamesOf));
  for (const [index, { crash, cut }] of faults.entries()) {
    const place = `faults[${index}]`;
    if ((crash === undefined) === (cut === undefined)) return `${place} needs exactly one of crash and cut`;
    if (crash !== undefined && !names.has(crash)) return `${place}.crash is "${crash}", and there is no such host`;
    if (cut !== undefined && !links.some(({ name }) => name === cut))
      return `${place}.cut is "${cut}", and there is no such link`;
  }
  return null;
}

const hostsMax = 100_000;
