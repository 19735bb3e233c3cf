import { agentDefaults } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("the published experiment's rule: above capacity is overloaded, at once", () => {
  expect(agentDefaults).toMatchObject({ overloadRatio: 1, holdMs: 0, worldSecondMs: 1000, automation: "auto" });
});

test("an overload clears below where it is raised, and an event outlasts a lease", () => {
  expect(agentDefaults.clearRatio).toBeLessThan(agentDefaults.overloadRatio);
  expect(agentDefaults.planningMaxMs).toBeGreaterThan(agentDefaults.leaseMs);
});
