import { createRandom, type LoadVm } from "@dvms/load";
import type { PlacementRule } from "@dvms/sched";

/** Share of the seeds that have rules at all. */
const chance = 0.3;
const spreadMax = 3;
const spreadVmsMax = 5;
const elsewhereMax = 4;

/** What a seed forbids: VMs that must not meet, and are on different hosts at first; VMs that may be on some hosts only. */
export function drawRules(seed: number, hostIds: readonly string[], vms: readonly LoadVm[]): PlacementRule[] {
  const random = createRandom(seed, "rules");
  if (vms.length === 0 || random.uniform() >= chance) return [];
  const rules: PlacementRule[] = [];
  for (let count = random.integer(spreadMax + 1); count > 0; count--) {
    const apart = new Map<number, string>();
    for (let tries = 2 + random.integer(spreadVmsMax - 1); tries > 0; tries--) {
      const vm = random.pick(vms);
      apart.set(vm.hostIndex, vm.id);
    }
    if (apart.size > 1) rules.push({ kind: "spread", vmIds: [...apart.values()] });
  }
  for (let count = random.integer(elsewhereMax + 1); count > 0; count--) {
    const vm = random.pick(vms);
    const some = hostIds.filter((_, index) => index !== vm.hostIndex && random.uniform() < 0.4);
    if (random.uniform() < 0.5) rules.push({ kind: "ban", vmIds: [vm.id], hostIds: some });
    else rules.push({ kind: "fence", vmIds: [vm.id], hostIds: [...some, hostIds[vm.hostIndex]!] });
  }
  return rules;
}
