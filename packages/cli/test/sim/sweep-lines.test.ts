import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExperiment } from "@dvms/sim-driver";
import { afterAll, expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import { readSweepLines } from "../../src/sim/sweep-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-sweep-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = { ...experiments.vmplaces, hosts: 4, seconds: 30, vms: null, check: false, agent: {} };
const good = { experiment: "vmplaces", seed: 23, ...runExperiment({ ...options, algorithm: "none" }) };
const write = (second: string) => writeFileSync(join(folder, "results.jsonl"), `${JSON.stringify(good)}\n${second}\n`);

test("what a run wrote is read back", () => {
  write("");
  expect(readSweepLines(folder)).toEqual([good]);
});

test("a line that is not JSON is named with its file", () => {
  write('{"experiment":"vmpl');
  expect(() => readSweepLines(folder)).toThrow(/results\.jsonl:2 is not JSON: delete that line/);
});

test.each([
  ["null", "it is not an object"],
  ["[]", "it is not an object"],
  [JSON.stringify({ ...good, violationTotalS: "12" }), "its violationTotalS is missing or wrong"],
  [JSON.stringify({ ...good, migrations: undefined }), "its migrations is missing or wrong"],
])("a line of the wrong shape is named with its file and what is wrong: %s", (line, what) => {
  write(line);
  expect(() => readSweepLines(folder)).toThrow(`results.jsonl:2 is no result (${what}): delete that line`);
});
