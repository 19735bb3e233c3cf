import type { Instance } from "./instance.ts";

/** For each VM all VMs that are just like it, itself included: same host, demand, cost and dirty rate, and movable too. */
export function twinsOf(instance: Instance): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  return instance.vms.map((vm, v) => {
    if (!vm.movable) return [v];
    const key = [vm.host, vm.memoryMiB, vm.dirtyRateMiBPerS, ...vm.demand].join(" ");
    const group = groups.get(key) ?? [];
    group.push(v);
    groups.set(key, group);
    return group;
  });
}
