import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { loadScenario } from "../../../src/sim/scenario/load-scenario.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-scenario-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const docs = readFileSync(fileURLToPath(new URL("../../../../../docs/simulator.md", import.meta.url)), "utf8");

test("the documented example is a scenario", async () => {
  const example = docs.match(/```yaml\n([\s\S]*?)```/)![1]!;
  const options = await loadScenario(file("example.yaml", example));
  expect(options).toMatchObject({ algorithm: "dvms", hosts: 10, seconds: 1800, seed: 23, vms: [] });
  expect(options.plan!.faults).toHaveLength(2);
  expect(options.stays!.length).toBeGreaterThan(100);
});

test("the command line has the last word; traces lie beside the scenario", async () => {
  file("own.csv", "vm,at_s,cpu_percent,host\nweb,100,40,1\n");
  const path = file("traced.yaml", "hosts: [{ name: a, count: 2 }]\nseed: 5\ntrace: { files: [own.csv], fromS: 40 }");
  const options = await loadScenario(path, { algorithm: "none", seconds: 90 });
  expect(options).toMatchObject({ algorithm: "none", seconds: 90, seed: 5 });
  expect(options.stays).toMatchObject([{ arrivesS: 60, vm: { name: "web", hostIndex: 1 } }]);
});

test.each([
  [
    "hosts: [{ name: a, site: n }, { name: b, site: s }, { name: c, site: w }]\nlinks: [{ name: l, between: [n, s], bandwidthMiBPerS: 1 }]",
    "links do not join the sites n and w, expected a way between any two.",
  ],
  [
    "hosts: [{ name: a }]\ntrace: { files: [nodes.csv] }",
    "trace.files has a list of hosts, which the scenario names itself.",
  ],
  ["hosts: [{ name: a }]\nfaults: [{ atS: 1, crash: z }]", 'faults[0].crash is "z", and there is no such host.'],
])("%s: %s", async (text, sentence) => {
  file("nodes.csv", "sn,cpu_milli,memory_mib\nn0,1000,1\n");
  const path = file("bad.yaml", text);
  await expect(loadScenario(path)).rejects.toMatchObject({ exitCode: 2, message: `${path}: ${sentence}` });
});

test("a file that is not there is told", async () => {
  await expect(loadScenario(join(folder, "none.yaml"))).rejects.toMatchObject({ exitCode: 2 });
});
