import type { Instance } from "./instance.ts";
import type { RuleModel } from "./rules/rule-model.ts";

/**
 * For each VM all VMs that are just like it, itself included: same host, demand, cost and dirty rate, and movable too. A VM that
 * a rule names, or that is to be started, is like no other.
 */
export function twinsOf(instance: Instance, rules: RuleModel | null = null): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  return instance.vms.map((vm, v) => {
    if (!vm.movable || rules?.pinned[v] === 1 || rules?.named[v] === 1 || vm.host < 0) return [v];
    const key = [vm.host, vm.memoryMiB, vm.dirtyRateMiBPerS, ...vm.demand].join(" ");
    const group = groups.get(key) ?? [];
    group.push(v);
    groups.set(key, group);
    return group;
  });
}
