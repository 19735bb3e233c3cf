import type { JsonReader } from "./json-reader.ts";

/** Who is where, by the ids of the file. */
export interface BtrplaceMapping {
  /** Index of each host. */
  readonly hosts: ReadonlyMap<number, number>;
  /** Indexes of the hosts that are off. */
  readonly off: Set<number>;
  /** Host of each VM, as an index; -1 for one that does not run: ready, or asleep. */
  readonly homes: ReadonlyMap<number, number>;
}

/** `{onlineNodes: {id: {runningVMs, sleepingVMs}}, offlineNodes: [id], readyVMs: [id]}`. @throws InstanceError */
export function readMapping(mapping: JsonReader): BtrplaceMapping {
  mapping.only(["onlineNodes", "offlineNodes", "readyVMs"]);
  const hosts = new Map<number, number>();
  const off = new Set<number>();
  const homes = new Map<number, number>();
  const addVms = (list: JsonReader, home: number): void => {
    for (const [index, id] of list.wholes(idMax).entries()) {
      if (homes.has(id)) throw list.list()[index]!.refusal("a VM that is nowhere else");
      homes.set(id, home);
    }
  };
  for (const [key, host] of mapping.at("onlineNodes").entries()) {
    if (!/^\d{1,10}$/.test(key) || hosts.has(Number(key))) throw host.refusal("the key of a host to be its number");
    host.only(["runningVMs", "sleepingVMs"]);
    const h = hosts.size;
    hosts.set(Number(key), h);
    addVms(host.at("runningVMs"), h);
    if (!host.at("sleepingVMs").isAbsent) addVms(host.at("sleepingVMs"), -1);
  }
  const offline = mapping.at("offlineNodes");
  for (const [index, id] of offline.wholes(idMax).entries()) {
    if (hosts.has(id)) throw offline.list()[index]!.refusal("a host that is listed once");
    off.add(hosts.size);
    hosts.set(id, hosts.size);
  }
  addVms(mapping.at("readyVMs"), -1);
  return { hosts, off, homes };
}

/** The VMs that run, and those that a `running` constraint starts: their ids, ascending. */
export function vmsToRun({ homes }: BtrplaceMapping, constraints: readonly JsonReader[]): number[] {
  const started = new Set<unknown>();
  for (const constraint of constraints) {
    if (constraint.at("id").value !== "running") continue;
    if (!constraint.at("vm").isAbsent) started.add(constraint.at("vm").value);
    else for (const id of constraint.at("vms").wholes(idMax)) started.add(id);
  }
  return [...homes.keys()].filter((id) => homes.get(id)! >= 0 || started.has(id)).sort((a, b) => a - b);
}

/** BtrPlace's ids are Java's int. */
export const idMax = 2 ** 31 - 1;
