import type { Rule } from "./rule.ts";

/**
 * A placement rule as daemons know it, in ids, so that one that names hosts or VMs of elsewhere can still be judged here: no
 * two of the VMs on one host at any instant (`spread`); none of the VMs on one of the hosts (`ban`); the VMs on these hosts only
 * (`fence`). Each is such that one host can tell whether an arrival would break it.
 */
export type PlacementRule =
  | { readonly kind: "spread"; readonly vmIds: readonly string[] }
  | { readonly kind: "ban" | "fence"; readonly vmIds: readonly string[]; readonly hostIds: readonly string[] };

/**
 * Why the arrivals may not come to a host on which these VMs are, in one sentence; null if they may. What is there against a
 * rule already is no reason: an arrival is judged and not the past.
 */
export function ruleAgainst(
  rules: readonly PlacementRule[],
  hostId: string,
  presentIds: readonly string[],
  arrivingIds: readonly string[],
): string | null {
  for (const rule of rules) {
    const arriving = arrivingIds.filter((vmId) => rule.vmIds.includes(vmId));
    const [vmId] = arriving;
    if (vmId === undefined) continue;
    if (rule.kind === "spread") {
      const other = arriving[1] ?? presentIds.find((id) => rule.vmIds.includes(id) && id !== vmId);
      if (other !== undefined) return `VM ${vmId} may not be on one host with VM ${other}`;
    } else if (rule.hostIds.includes(hostId) === (rule.kind === "ban"))
      return `VM ${vmId} may not be on host ${hostId}`;
  }
  return null;
}

interface Place {
  readonly id: string;
  /** Index of the host that it is on. */
  readonly host: number;
}

/**
 * The rules of a partition, in indexes, by what daemons know. Whatever is against a rule already stays where it is: the
 * event at hand has another cause, and a rule that cannot be met would leave it without a cure. So of the VMs of a spread
 * that share a host all but the first are rooted, and a VM may be where it is.
 */
export function rulesOfPartition(
  rules: readonly PlacementRule[],
  hosts: readonly { readonly id: string }[],
  vms: readonly Place[],
): Rule[] {
  const found: Rule[] = [];
  for (const rule of rules) {
    const members = vms.flatMap(({ id }, v) => (rule.vmIds.includes(id) ? [v] : []));
    if (members.length === 0) continue;
    if (rule.kind === "spread") {
      const firstOn = new Map<number, number>();
      for (const v of members) if (!firstOn.has(vms[v]!.host)) firstOn.set(vms[v]!.host, v);
      const spread = [...firstOn.values()];
      const rooted = members.filter((v) => !spread.includes(v));
      if (rooted.length > 0) found.push({ kind: "root", vms: rooted });
      if (spread.length > 1) found.push({ kind: "spread", vms: spread, continuous: true });
      continue;
    }
    const allowed = hosts.flatMap(({ id }, h) => (rule.hostIds.includes(id) === (rule.kind === "fence") ? [h] : []));
    for (const v of members) found.push({ kind: "fence", vms: [v], hosts: [...new Set([...allowed, vms[v]!.host])] });
  }
  return found;
}
