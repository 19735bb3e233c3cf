import type { Rule, RuleKind } from "../rules/rule.ts";
import type { JsonReader } from "./json-reader.ts";

/** What the names of an instance file stand for. */
export interface Ids {
  readonly hosts: ReadonlyMap<string, number>;
  readonly vms: ReadonlyMap<string, number>;
  readonly dimensions: ReadonlyMap<string, number>;
}

/** One entry of `rules`: the statement with ids in the place of indexes. @throws InstanceError */
export function readRule(entry: JsonReader, ids: Ids): Rule {
  const kind = entry.at("kind").value as RuleKind;
  const fields = typeof kind === "string" && Object.hasOwn(fieldsOf, kind) ? fieldsOf[kind] : null;
  if (fields === null) throw entry.at("kind").refusal(`one of ${Object.keys(fieldsOf).join(", ")}`);
  entry.only(["kind", ...fields]);
  const vms = (): number[] => named(entry.at("vms"), ids.vms, "VM");
  const hosts = (): number[] => named(entry.at("hosts"), ids.hosts, "host");
  switch (kind) {
    case "spread": {
      const continuous = entry.at("continuous");
      return { kind, vms: vms(), continuous: continuous.isAbsent ? true : continuous.flag() };
    }
    case "gather":
    case "root":
    case "lonely":
      return { kind, vms: vms() };
    case "among":
      return { kind, vms: vms(), groups: groups(entry.at("groups"), ids.hosts, "host") };
    case "ban":
    case "fence":
      return { kind, vms: vms(), hosts: hosts() };
    case "offline":
    case "quarantine":
      return { kind, hosts: hosts() };
    case "preserve": {
      const dimension = ids.dimensions.get(entry.at("dimension").text());
      if (dimension === undefined) throw entry.at("dimension").refusal("the name of a dimension of this file");
      return { kind, vms: vms(), dimension, amount: entry.at("amount").amount() };
    }
    case "split":
      return { kind, groups: groups(entry.at("groups"), ids.vms, "VM") };
    case "maxVms":
      return { kind, hosts: hosts(), count: entry.at("count").whole(vmsMax) };
  }
}

/** As many as an instance may have. */
const vmsMax = 1_000_000;
const fieldsOf: Readonly<Record<RuleKind, readonly string[]>> = {
  spread: ["vms", "continuous"],
  gather: ["vms"],
  among: ["vms", "groups"],
  ban: ["vms", "hosts"],
  fence: ["vms", "hosts"],
  root: ["vms"],
  offline: ["hosts"],
  preserve: ["vms", "dimension", "amount"],
  lonely: ["vms"],
  split: ["groups"],
  maxVms: ["hosts", "count"],
  quarantine: ["hosts"],
};

function named(list: JsonReader, ids: ReadonlyMap<string, number>, what: string): number[] {
  const indexes = list.list().map((entry) => {
    const index = ids.get(entry.text());
    if (index === undefined) throw entry.refusal(`the id of a ${what} of this file`);
    return index;
  });
  return [...new Set(indexes)];
}

function groups(list: JsonReader, ids: ReadonlyMap<string, number>, what: string): number[][] {
  const seen = new Set<number>();
  return list.list().map((entry) => {
    const group = named(entry, ids, what);
    if (group.some((index) => seen.has(index))) throw entry.refusal(`${what}s that are in no earlier group`);
    for (const index of group) seen.add(index);
    return group;
  });
}
