import { expect, test } from "vitest";
import { placementRule, placementRuleSchema } from "../../src/config/placement-rules.ts";

test("each kind of rule is read as the agent knows it", () => {
  const read = (value: unknown) => placementRule(placementRuleSchema.parse(value));
  expect(read({ spread: ["a", "b"] })).toEqual({ kind: "spread", vmIds: ["a", "b"] });
  expect(read({ ban: { vms: ["a"], hosts: ["h"] } })).toEqual({ kind: "ban", vmIds: ["a"], hostIds: ["h"] });
  expect(read({ fence: { vms: ["a"], hosts: ["h"] } })).toEqual({ kind: "fence", vmIds: ["a"], hostIds: ["h"] });
});

test.each([
  [{ spread: ["a"] }, "Too small: expected array to have >=2 items"],
  [{ spread: ["a", "b"], ban: {} }, 'Unrecognized key: "ban"'],
  [
    { ban: { vms: ["a"] } },
    "{spread: [two VMs or more]}, {ban: {vms: […], hosts: […]}} or {fence: {vms: […], hosts: […]}}",
  ],
  [7, "{spread: [two VMs or more]}, {ban: {vms: […], hosts: […]}} or {fence: {vms: […], hosts: […]}}"],
])("%j is no rule: %s", (value, message) => {
  expect(placementRuleSchema.safeParse(value).error?.issues[0]?.message).toBe(message);
});
