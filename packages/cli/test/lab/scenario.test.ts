import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseScenario, readScenario, stepWords } from "../../src/lab/scenario.ts";

const parse = (steps: string, head = "") => parseScenario(`name: a test\n${head}steps:\n${steps}`, "s.yaml");

test("what is not said has the values of `dvms lab up`", () => {
  expect(parse("  - heal:\n")).toEqual({
    name: "a test",
    hosts: 3,
    vms: 6,
    memoryMiB: 128,
    capacity: { cpu: 40, memoryMiB: 1024 },
    linkMiBPerS: 40,
    steps: [{ heal: null }],
  });
});

test("a step is told in words", () => {
  const { steps } = parse(
    "  - kill: { what: daemon, side: source, phase: copying }\n  - stress: { guests: [g1, g2], cpu: 30 }\n",
  );
  expect(steps.map(stepWords)).toEqual(["kill daemon source at copying", "stress g1 g2 cpu 30"]);
});

test("what is wrong is one sentence that names the place", () => {
  const faults: readonly (readonly [string, RegExp])[] = [
    ["  - kill: { what: cat }\n", /^s\.yaml: steps\[1\]: kill\.what: .*daemon/],
    ["  - jump: {}\n", /^s\.yaml: steps\[1\]: no step; a step is one of deploy, stress/],
    ["  - stress: { guests: [g9], cpu: 1 }\n", /^s\.yaml: there is no guest g9, the scenario has 6 and deploys 0\.$/],
    ["  - split: { host: h4 }\n", /^s\.yaml: there is no host h4, the scenario has 3\.$/],
    ["  - [\n", /^s\.yaml is not YAML: /],
  ];
  for (const [steps, words] of faults) expect(() => parse(steps)).toThrow(words);
  expect(() => parse("  - heal:\n", "hosts: many\n")).toThrow(/^s\.yaml: hosts: /);
  expect(() => readScenario("/nowhere/s.yaml")).toThrow(
    "The scenario /nowhere/s.yaml cannot be read (ENOENT); check the name.",
  );
});

test("every scenario of the project can be read", () => {
  const folder = fileURLToPath(new URL("../../../../test/lab/", import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readScenario(join(folder, file)).steps.length).toBeGreaterThan(1);
});
