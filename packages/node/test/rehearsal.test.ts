import { expect, test } from "vitest";
import { agentConfig } from "../src/config/agent-config.ts";
import { loadConfig } from "../src/config/load-config.ts";
import { rehearse } from "../src/rehearsal.ts";
import { tempFolder } from "./temp-folder.ts";

function configWith(flags: Readonly<Record<string, string>>) {
  const sources = { file: null, flags: { dataDir: tempFolder(), ...flags }, environment: {} };
  return agentConfig(loadConfig(sources));
}

test("every play ends as solved, so that all of the code that an overload needs has run", () => {
  expect(rehearse(configWith({}), 3)).toBe(3);
});

test("what is played does not depend on how this daemon is to decide", () => {
  const unwilling = { "scheduling.automation": "observe", "scheduling.holdS": "3600", "scheduling.overloadRatio": "5" };
  const hasty = { "hypervisor.speed": "1000", "scheduling.targetRatio": "0.1", "network.heartbeatMs": "5" };
  expect(rehearse(configWith(unwilling), 1)).toBe(1);
  expect(rehearse(configWith(hasty), 1)).toBe(1);
});
