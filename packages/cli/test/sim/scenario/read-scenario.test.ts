import { expect, test } from "vitest";
import { readScenario } from "../../../src/sim/scenario/read-scenario.ts";

test("what a scenario does not say has its default", () => {
  expect(readScenario("hosts: [{ name: a }]", "s.yaml")).toMatchObject({
    algorithm: "dvms",
    seconds: 1800,
    seed: 23,
    hosts: [{ name: "a", count: 1, site: "site", cpu: 700, memoryMiB: 32_768, migrationMiBPerS: 125 }],
    vms: [],
    faults: [],
  });
  expect(readScenario('{"hosts": [{"name": "a"}], "seed": 1}', "s.json").seed).toBe(1);
});

test.each([
  ["hosts: [", /^s\.yaml: the file is neither YAML nor JSON \(.+\)\.$/],
  ["", /^s\.yaml: the file is empty, expected a group of keys\.$/],
  [
    "hosts: [{ name: a }]\nfaults: [{ atS: -5, crash: a }]",
    /^s\.yaml: faults\[0\]\.atS is -5, expected a number of at least 0\.$/,
  ],
  [
    "hosts: [{ name: a }]\nfaults: [{ atS: 5, crash: b }]",
    /^s\.yaml: faults\[0\]\.crash is "b", and there is no such host\.$/,
  ],
  ["hosts: [{ name: a, cpu: .nan }]", /^s\.yaml: hosts\[0\]\.cpu is NaN, expected a number\.$/],
  [
    "a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c]",
    /^s\.yaml: /,
  ],
])("%j is refused in one sentence", (text, sentence) => {
  expect(() => readScenario(text, "s.yaml")).toThrow(
    expect.objectContaining({ exitCode: 2, message: expect.stringMatching(sentence) }),
  );
});
