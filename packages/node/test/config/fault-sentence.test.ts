import { expect, test } from "vitest";
import { faultSentences } from "../../src/config/fault-sentence.ts";
import { configSchema } from "../../src/config/schema.ts";

function sentencesOf(value: unknown): string[] {
  const parsed = configSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => faultSentences(issue, (path) => path));
}

test.each([
  [null, ["The configuration: got nothing, expected a group of keys"]],
  [{ dataDir: ["a"] }, ["dataDir: got a list of 1, expected a text"]],
  [{ dataDir: {} }, ["dataDir: got a group of keys, expected a text"]],
  [{ dataDir: "" }, ['dataDir: got the text "", expected a text that is not empty']],
  [
    { dataDir: "/x", host: { name: "n".repeat(300) } },
    [expect.stringMatching(/^host\.name: got the text "n{79}, expected a text of at most 200 characters$/)],
  ],
  [
    { dataDir: "/x", scheduling: { overloadRatio: 11 } },
    ["scheduling.overloadRatio: got 11, expected a number of at most 10"],
  ],
  [
    { dataDir: "/x", network: { clockDriftMax: -1 } },
    ["network.clockDriftMax: got -1, expected a number of at least 0"],
  ],
  [
    { dataDir: "/x", hypervisor: { vms: [{ id: "x", name: "a", memoryMiB: 1, dirtyIntensity: 0, profile: {} }] } },
    [
      'hypervisor.vms.0.id: got the text "x", expected a UUID',
      "hypervisor.vms.0.profile.kind is missing; expected a profile of the kind constant, vmplaces or steps",
    ],
  ],
  [
    { dataDir: "/x", scheduling: { rules: [7, { ban: { vms: ["a"] } }] } },
    [
      expect.stringMatching(/^scheduling\.rules\.0: got 7, expected \{spread: \[two VMs or more\]\}, \{ban: /),
      expect.stringMatching(/^scheduling\.rules\.1: got a group of keys, expected \{spread: /),
    ],
  ],
  [
    { dataDir: "/x", a: 1, b: 2 },
    [expect.stringMatching(/^a is not a known key/), expect.stringMatching(/^b is not a known key/)],
  ],
])("%j: %j", (value, sentences) => {
  expect(sentencesOf(value)).toEqual(sentences);
});
