import { expect, test } from "vitest";
import { agentConfig } from "../../src/config/agent-config.ts";
import { loadConfig } from "../../src/config/load-config.ts";

function agentConfigOf(flags: Record<string, string>) {
  return agentConfig(loadConfig({ file: null, flags: { dataDir: "/x", ...flags }, environment: {} }));
}

test("durations of the load's world are divided by its speed, network times are not", () => {
  const normal = agentConfigOf({});
  const fast = agentConfigOf({ "hypervisor.speed": "20" });
  expect([normal.holdMs, normal.cooldownMs, normal.backoffMinMs, normal.backoffMaxMs, normal.worldSecondMs]).toEqual([
    10_000, 60_000, 5_000, 300_000, 1_000,
  ]);
  expect([fast.holdMs, fast.cooldownMs, fast.backoffMinMs, fast.backoffMaxMs, fast.worldSecondMs]).toEqual([
    500, 3_000, 250, 15_000, 50,
  ]);
  expect([fast.heartbeatMs, fast.leaseMs, fast.retryMs]).toEqual([normal.heartbeatMs, normal.leaseMs, normal.retryMs]);
});

test("what the operator sets reaches the agent", () => {
  const config = agentConfigOf({
    "scheduling.automation": "observe",
    "scheduling.overloadRatio": "1.2",
    "network.successorsMax": "3",
  });
  expect([config.automation, config.overloadRatio, config.successorsMax]).toEqual(["observe", 1.2, 3]);
});
