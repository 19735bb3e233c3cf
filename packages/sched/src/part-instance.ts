import type { Instance, Placement } from "./instance.ts";
import type { Rule } from "./rules/rule.ts";

/**
 * The problem of some hosts and of the VMs that a placement has on them, with indexes of its own (their positions in
 * `hosts` and `vms`). All other VMs stay where they are placed. A VM whose home is not among the hosts is one to be started.
 * A solution of the part, put in the placement's place, breaks no rule that the placement did not break.
 */
export function partInstance(
  instance: Instance,
  placement: Placement,
  hosts: readonly number[],
  vms: readonly number[],
): Instance {
  const host = new Map(hosts.map((h, index) => [h, index]));
  const vm = new Map(vms.map((v, index) => [v, index]));
  return {
    dimensions: instance.dimensions,
    hosts: hosts.map((h) => instance.hosts[h]!),
    vms: vms.map((v) => ({ ...instance.vms[v]!, host: host.get(instance.vms[v]!.host) ?? -1 })),
    rules: instance.rules.flatMap((rule) => partOf(rule, placement, { host, vm }) ?? []),
  };
}

/** Index in the part, by index in the whole. */
interface Indexes {
  readonly host: ReadonlyMap<number, number>;
  readonly vm: ReadonlyMap<number, number>;
}

/** Null where the rule asks nothing of the part. */
function partOf(rule: Rule, placement: Placement, { host, vm }: Indexes): Rule | null {
  const vms = "vms" in rule ? within(rule.vms, vm) : [];
  const hosts = "hosts" in rule ? within(rule.hosts, host) : [];
  if ("vms" in rule && vms.length === 0) return null;
  switch (rule.kind) {
    case "spread":
    case "gather":
    case "root":
    case "lonely":
    case "preserve":
      return { ...rule, vms };
    case "ban":
    case "fence":
      return { ...rule, vms, hosts };
    case "offline":
    case "quarantine":
    case "maxVms":
      return { ...rule, hosts };
    case "split":
      return { ...rule, groups: rule.groups.map((group) => within(group, vm)) };
    case "among": {
      // A member elsewhere settles which group it is.
      const away = rule.vms.find((v) => !vm.has(v));
      const groups = rule.groups.filter((group) => away === undefined || group.includes(placement[away]!));
      return { ...rule, vms, groups: groups.map((group) => within(group, host)) };
    }
  }
}

function within(all: readonly number[], index: ReadonlyMap<number, number>): number[] {
  return all.flatMap((one) => index.get(one) ?? []);
}
