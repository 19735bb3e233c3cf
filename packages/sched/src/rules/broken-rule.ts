import type { Instance, Placement } from "../instance.ts";
import type { Rule } from "./rule.ts";

/** A rule that a placement breaks, in one sentence. */
export interface BrokenRule {
  /** Index in the instance's rules. */
  readonly rule: number;
  readonly reason: string;
}

/**
 * The first rule that a final placement breaks, or null. It reads the statements one by one and shares no code with the
 * solver's side of the rules, so that each judges the other. A VM on host -1 is nowhere.
 */
export function brokenRule(instance: Instance, placement: Placement): BrokenRule | null {
  for (const [index, rule] of instance.rules.entries()) {
    const fault = faultOf(rule, instance, placement);
    if (fault !== null) return { rule: index, reason: `rule ${index} (${rule.kind}): ${fault}` };
  }
  return null;
}

function faultOf(rule: Rule, instance: Instance, placement: Placement): string | null {
  const vmId = (v: number): string => instance.vms[v]?.id ?? String(v);
  const hostId = (h: number): string => instance.hosts[h]?.id ?? String(h);
  const isAt = (v: number, hosts: readonly number[]): boolean => hosts.includes(placement[v]!);
  switch (rule.kind) {
    case "spread": {
      const pair = firstPair(rule.vms, (a, b) => placement[a] === placement[b]);
      return pair && `VMs ${vmId(pair[0])} and ${vmId(pair[1])} are both on host ${hostId(placement[pair[0]]!)}`;
    }
    case "gather": {
      const pair = firstPair(rule.vms, (a, b) => placement[a] !== placement[b]);
      return pair && `VMs ${vmId(pair[0])} and ${vmId(pair[1])} are not on one host`;
    }
    case "among": {
      if (rule.groups.some((group) => rule.vms.every((v) => isAt(v, group)))) return null;
      return `VMs ${rule.vms.slice(0, 3).map(vmId).join(", ")} are not all in one group of hosts`;
    }
    case "ban": {
      const v = rule.vms.find((vm) => isAt(vm, rule.hosts));
      return v === undefined ? null : `VM ${vmId(v)} is on host ${hostId(placement[v]!)}`;
    }
    case "fence": {
      const v = rule.vms.find((vm) => !isAt(vm, rule.hosts));
      return v === undefined ? null : `VM ${vmId(v)} is on host ${hostId(placement[v]!)}`;
    }
    case "root": {
      const v = rule.vms.find((vm) => instance.vms[vm]!.host >= 0 && placement[vm] !== instance.vms[vm]!.host);
      return v === undefined ? null : `VM ${vmId(v)} has left host ${hostId(instance.vms[v]!.host)}`;
    }
    case "offline": {
      const v = placement.findIndex((host) => rule.hosts.includes(host));
      return v < 0 ? null : `VM ${vmId(v)} is on host ${hostId(placement[v]!)}`;
    }
    case "quarantine": {
      const v = placement.findIndex((host, vm) => {
        const from = instance.vms[vm]!.host;
        return host !== from && (rule.hosts.includes(host) || rule.hosts.includes(from));
      });
      return v < 0 ? null : `VM ${vmId(v)} has moved to host ${hostId(placement[v]!)}`;
    }
    case "lonely": {
      const others = new Map<number, number>();
      for (const [v, host] of placement.entries()) if (!rule.vms.includes(v)) others.set(host, v);
      const v = rule.vms.find((vm) => others.has(placement[vm]!));
      return v === undefined ? null : `VMs ${vmId(v)} and ${vmId(others.get(placement[v]!)!)} share a host`;
    }
    case "split": {
      for (const [first, a] of rule.groups.entries()) {
        for (const b of rule.groups.slice(first + 1)) {
          const v = a.find((vm) => b.some((other) => placement[other] === placement[vm]));
          if (v !== undefined) return `VM ${vmId(v)} shares host ${hostId(placement[v]!)} with another group`;
        }
      }
      return null;
    }
    case "maxVms": {
      for (const h of rule.hosts) {
        const count = placement.filter((host) => host === h).length;
        if (count > rule.count) return `host ${hostId(h)} has ${count} VMs, at most ${rule.count} are allowed`;
      }
      return null;
    }
    case "preserve":
      // A demand, not a place: the capacity check counts it.
      return null;
  }
}

function firstPair(vms: readonly number[], isBad: (a: number, b: number) => boolean): readonly [number, number] | null {
  for (const [i, a] of vms.entries()) for (const b of vms.slice(i + 1)) if (isBad(a, b)) return [a, b];
  return null;
}
