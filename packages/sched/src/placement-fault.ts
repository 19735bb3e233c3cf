import type { Instance, Placement } from "./instance.ts";
import { brokenRule } from "./rules/broken-rule.ts";

/** What is wrong with a placement; `host` is -1 where none is to blame. */
export interface PlacementFault {
  readonly kind: "malformed" | "capacity" | "rule";
  readonly host: number;
  readonly reason: string;
}

/** What a placement is to be: without any overload, or at least with less of it than there was. */
export type Goal = "cure" | "relief";

/**
 * The first thing that is wrong with a placement, whatever the way to it; null if nothing is. Every VM runs, every rule
 * holds, hosts that receive are filled to `fillTo` at most, and the others to their capacity; with `relief` those may stay
 * above, but all hosts together are less so than before. It shares no code with solver or planner.
 */
export function placementFault(instance: Instance, placement: Placement, goal: Goal): PlacementFault | null {
  const { hosts, vms, dimensions } = instance;
  const homeless = placement.indexOf(-1);
  if (homeless >= 0) return { kind: "malformed", host: -1, reason: `VM ${vms[homeless]!.id} is started nowhere` };
  const demands = demandsIn(instance);
  const homes = vms.map((vm) => vm.host);
  const after = usesOf(instance, placement, demands);
  const receives = hosts.map(() => false);
  for (const [v, host] of placement.entries()) if (vms[v]!.host !== host) receives[host] = true;
  for (const [h, host] of hosts.entries()) {
    if (goal === "relief" && !receives[h]) continue;
    for (const d of dimensions.keys()) {
      const limit = receives[h] ? host.fillTo[d]! : host.capacity[d]!;
      if (isAbove(after[h]![d]!, limit))
        return {
          kind: "capacity",
          host: h,
          reason: `host ${host.id} is at ${after[h]![d]!} of ${limit} ${dimensions[d]!.name}`,
        };
    }
  }
  if (goal === "relief" && !(excessOf(instance, after) < excessOf(instance, usesOf(instance, homes, demands))))
    return { kind: "capacity", host: -1, reason: "the hosts together are as overloaded as before" };
  const fault = brokenRule(instance, placement);
  return fault === null ? null : { kind: "rule", host: -1, reason: fault.reason };
}

/** What each VM asks for, by dimension, raised to what rules preserve. */
export function demandsIn(instance: Instance): number[][] {
  const demands = instance.vms.map((vm) => [...vm.demand]);
  for (const rule of instance.rules) {
    if (rule.kind !== "preserve") continue;
    for (const v of rule.vms) demands[v]![rule.dimension] = Math.max(demands[v]![rule.dimension]!, rule.amount);
  }
  return demands;
}

/** Sums of floating-point amounts are compared with an allowance. */
export function isAbove(used: number, limit: number): boolean {
  return used > limit + 1e-6 * Math.max(1, limit);
}

function usesOf({ hosts }: Instance, placement: Placement, demands: readonly (readonly number[])[]): number[][] {
  const uses = hosts.map((host) => [...host.base]);
  for (const [v, host] of placement.entries()) {
    if (host < 0) continue;
    for (const [d, amount] of demands[v]!.entries()) uses[host]![d]! += amount;
  }
  return uses;
}

/** Sum of what is above capacities, each as a share of its capacity. */
function excessOf({ hosts }: Instance, uses: readonly (readonly number[])[]): number {
  let excess = 0;
  for (const [h, { capacity }] of hosts.entries()) {
    for (const [d, limit] of capacity.entries())
      if (isAbove(uses[h]![d]!, limit)) excess += (uses[h]![d]! - limit) / (limit > 0 ? limit : 1);
  }
  return excess;
}
