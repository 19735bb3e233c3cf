import type { Rule } from "../rules/rule.ts";
import { idMax } from "./btrplace-mapping.ts";
import type { JsonReader } from "./json-reader.ts";

/** What the ids of a file stand for, and the capacities, which some constraints change. */
export interface BtrplaceCluster {
  readonly hosts: ReadonlyMap<number, number>;
  /** Hosts that are off. */
  readonly off: ReadonlySet<number>;
  /** Index of each VM; -1 for one that neither runs nor is to. */
  readonly vms: ReadonlyMap<number, number>;
  /** By index of the VM: its host, -1 if it is to be started. */
  readonly homes: readonly number[];
  readonly resources: ReadonlyMap<string, number>;
  /** By host and dimension. */
  readonly capacity: readonly number[][];
}

/**
 * BtrPlace's constraints as our rules. What it decides beyond the place of VMs (starting hosts, stopping VMs, budgets that
 * several hosts share, the timing of single moves) is refused by name. @throws InstanceError
 */
export function readConstraints(list: readonly JsonReader[], cluster: BtrplaceCluster): Rule[] {
  const emptied = new Set(cluster.off);
  const rules: Rule[] = [];
  // A limit on a resource is one of what overbooking makes of it.
  const isOverbook = (entry: JsonReader): boolean => entry.at("id").value === "overbook";
  for (const entry of [...list.filter(isOverbook), ...list.filter((entry) => !isOverbook(entry))])
    for (const rule of readConstraint(entry, cluster)) {
      if (rule.kind === "offline") for (const h of rule.hosts) emptied.add(h);
      else rules.push(rule);
    }
  if (emptied.size > 0) rules.push({ kind: "offline", hosts: [...emptied].sort((a, b) => a - b) });
  return rules;
}

function readConstraint(entry: JsonReader, cluster: BtrplaceCluster): Rule[] {
  const id = entry.at("id").text();
  const fields = Object.hasOwn(fieldsOf, id) ? fieldsOf[id] : undefined;
  if (fields === undefined) throw entry.at("id").refusal(`one of ${Object.keys(fieldsOf).join(", ")}`);
  entry.only(["id", "continuous", ...fields]);
  const vms = (): number[] => vmsOf(entry, cluster);
  const hosts = (): number[] => hostsOf(entry, cluster);
  const dimension = (): number => {
    const d = cluster.resources.get(entry.at("rc").text());
    if (d === undefined) throw entry.at("rc").refusal("the rcId of a shareableResource of this file");
    return d;
  };
  switch (id) {
    case "spread":
      return [{ kind: id, vms: vms(), continuous: entry.at("continuous").isAbsent || isContinuous(entry) }];
    case "lonely":
      return lonely(vms(), isContinuous(entry), cluster);
    case "split":
      return split(partsOf(entry, cluster.vms, "VM"), isContinuous(entry));
    case "gather":
      return together(entry, { kind: id, vms: vms() }, cluster, (home) => [home]);
    case "among": {
      const groups = partsOf(entry, cluster.hosts, "host");
      return together(entry, { kind: id, vms: vms(), groups }, cluster, (home) =>
        groups.find((group) => group.includes(home)),
      );
    }
    case "ban":
    case "fence":
      return [{ kind: id, vms: vms(), hosts: hosts() }];
    case "root":
      return [{ kind: id, vms: vms() }];
    case "quarantine":
    case "offline":
      return [{ kind: id, hosts: hosts() }];
    case "preserve":
      return [{ kind: id, vms: vms(), dimension: dimension(), amount: entry.at("amount").amount() }];
    case "runningCapacity":
      return [{ kind: "maxVms", hosts: [oneHost(entry, cluster)], count: entry.at("amount").whole(idMax) }];
    case "overbook": {
      const [h, d] = [oneHost(entry, cluster), dimension()];
      cluster.capacity[h]![d]! *= entry.at("ratio").positive();
      return [];
    }
    case "resourceCapacity": {
      const [h, d] = [oneHost(entry, cluster), dimension()];
      cluster.capacity[h]![d] = Math.min(cluster.capacity[h]![d]!, entry.at("amount").amount());
      return [];
    }
    case "running":
      vms();
      return [];
    case "online":
      if (hosts().some((h) => cluster.off.has(h))) throw placeOf(entry, "node").refusal("a host that is online");
      return [];
    default:
      if (vms().some((v) => v >= 0)) throw placeOf(entry, "vm").refusal("a VM that does not run");
      return [];
  }
}

const [vmOrVms, nodeOrNodes] = [
  ["vm", "vms"],
  ["node", "nodes"],
];
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  spread: ["vms"],
  lonely: ["vms"],
  split: ["parts"],
  gather: ["vms"],
  among: ["vms", "parts"],
  ban: [...vmOrVms!, "nodes"],
  fence: [...vmOrVms!, "nodes"],
  root: vmOrVms!,
  quarantine: nodeOrNodes!,
  offline: nodeOrNodes!,
  online: nodeOrNodes!,
  preserve: [...vmOrVms!, "rc", "amount"],
  runningCapacity: [...nodeOrNodes!, "amount"],
  overbook: [...nodeOrNodes!, "rc", "ratio"],
  resourceCapacity: [...nodeOrNodes!, "rc", "amount"],
  running: vmOrVms!,
  ready: vmOrVms!,
  sleeping: vmOrVms!,
  killed: vmOrVms!,
};

/**
 * VMs that have to be together: continuously means that those which run now stay in the group they are in, a fence around
 * all of them. Where they are in several groups now, the rule can only be made to hold at the end.
 */
function together(
  entry: JsonReader,
  atTheEnd: Rule & { readonly vms: readonly number[] },
  { homes }: BtrplaceCluster,
  groupOf: (home: number) => readonly number[] | undefined,
): Rule[] {
  const home = homes[atTheEnd.vms.find((v) => homes[v]! >= 0) ?? -1];
  const hosts = isContinuous(entry) && home !== undefined ? groupOf(home) : undefined;
  const { vms } = atTheEnd;
  if (hosts === undefined || vms.some((v) => homes[v]! >= 0 && !hosts.includes(homes[v]!))) return [atTheEnd];
  return [{ kind: "fence", vms, hosts }];
}

/** Continuously: each VM apart from every other at every instant. */
function lonely(vms: readonly number[], continuous: boolean, { homes }: BtrplaceCluster): Rule[] {
  const inside = new Set(vms);
  const others = continuous ? [...homes.keys()].filter((v) => !inside.has(v)) : [];
  return [{ kind: "lonely", vms }, ...pairsApart([vms, others])];
}

function split(groups: readonly (readonly number[])[], continuous: boolean): Rule[] {
  return [{ kind: "split", groups }, ...(continuous ? pairsApart(groups) : [])];
}

function pairsApart(groups: readonly (readonly number[])[]): Rule[] {
  return groups.flatMap((group, first) =>
    groups
      .slice(first + 1)
      .flat()
      .flatMap((b) => group.map((a): Rule => ({ kind: "spread", vms: [a, b], continuous: true }))),
  );
}

function isContinuous(entry: JsonReader): boolean {
  const continuous = entry.at("continuous");
  return continuous.isAbsent ? false : continuous.flag();
}

/** Only those that run, or will: others are in nobody's company. */
function vmsOf(entry: JsonReader, { vms }: BtrplaceCluster): number[] {
  return oneOrMore(entry, "vm", vms, "VM").filter((v) => v >= 0);
}

function hostsOf(entry: JsonReader, { hosts }: BtrplaceCluster): number[] {
  return oneOrMore(entry, "node", hosts, "host");
}

function oneHost(entry: JsonReader, cluster: BtrplaceCluster): number {
  const hosts = hostsOf(entry, cluster);
  if (hosts.length !== 1) throw placeOf(entry, "node").refusal("one host: a limit that several share is not known");
  return hosts[0]!;
}

function oneOrMore(entry: JsonReader, key: string, ids: ReadonlyMap<number, number>, what: string): number[] {
  const one = entry.at(key);
  if (one.isAbsent) return named(placeOf(entry, key), ids, what);
  const index = ids.get(one.whole(idMax));
  if (index === undefined) throw one.refusal(`the id of a ${what} of model.mapping`);
  return [index];
}

/** `vm` or `node`; `vms` or `nodes` where that is absent. */
function placeOf(entry: JsonReader, key: string): JsonReader {
  return entry.at(entry.at(key).isAbsent ? `${key}s` : key);
}

/** Groups of the ids; a VM that does not run is left out. */
function partsOf(entry: JsonReader, ids: ReadonlyMap<number, number>, what: string): number[][] {
  const seen = new Set<number>();
  return entry
    .at("parts")
    .list()
    .map((part) => {
      const group = named(part, ids, what).filter((index) => index >= 0);
      if (group.some((index) => seen.has(index))) throw part.refusal(`${what}s that are in no earlier part`);
      for (const index of group) seen.add(index);
      return group;
    });
}

function named(list: JsonReader, ids: ReadonlyMap<number, number>, what: string): number[] {
  const indexes = list.wholes(idMax).map((id, position) => {
    const index = ids.get(id);
    if (index === undefined) throw list.list()[position]!.refusal(`the id of a ${what} of model.mapping`);
    return index;
  });
  return [...new Set(indexes)];
}
