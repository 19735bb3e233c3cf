import type { PlacementRule } from "@dvms/sched";
import { z } from "zod";

/** Rules, and ids of one rule: each arrival is held against all of them. */
export const placementRulesMax = 1_000;
const idsMax = 1_000;

const ids = (min: number) => z.array(z.string().min(1)).min(min).max(idsMax);
const elsewhere = z.strictObject({ vms: ids(1), hosts: ids(1) });

/** `{spread: [vm, vm]}`, `{ban: {vms, hosts}}` or `{fence: {vms, hosts}}`; VMs and hosts by their UUIDs. */
export const placementRuleSchema = z.union(
  [z.strictObject({ spread: ids(2) }), z.strictObject({ ban: elsewhere }), z.strictObject({ fence: elsewhere })],
  { error: "{spread: [two VMs or more]}, {ban: {vms: […], hosts: […]}} or {fence: {vms: […], hosts: […]}}" },
);

/** The rule as the agent knows it. */
export function placementRule(rule: z.output<typeof placementRuleSchema>): PlacementRule {
  if ("spread" in rule) return { kind: "spread", vmIds: rule.spread };
  if ("ban" in rule) return { kind: "ban", vmIds: rule.ban.vms, hostIds: rule.ban.hosts };
  return { kind: "fence", vmIds: rule.fence.vms, hostIds: rule.fence.hosts };
}
