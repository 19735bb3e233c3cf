import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSweepLines, sweepFormat } from "../../../src/sim/compare/sweep-lines.ts";
import { experiments } from "../../../src/sim/experiments.ts";
import { playReplication } from "../../../src/sim/play-replication.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-sweep-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = {
  ...experiments.vmplaces,
  algorithm: "none",
  hosts: 4,
  seconds: 30,
  vms: null,
  check: false,
  agent: {},
} as const;
const { figures, series, replay } = playReplication(
  { options, eventsFile: null, series: true, replay: true },
  () => true,
);
const head = { format: sweepFormat, code: "one", experiment: "vmplaces", load: "0a", seed: 23 };
const good = { ...head, ...figures, series, replay };
const write = (second: string) => writeFileSync(join(folder, "results.jsonl"), `${JSON.stringify(good)}\n${second}\n`);
const read = () => readSweepLines(folder, "one");

test("what a run wrote is read back", () => {
  write("");
  expect(read()).toEqual({ lines: [good], stale: 0 });
});

test("what another version wrote is told and not read", () => {
  const { format: _format, code: _code, series: _series, ...before } = good;
  const other = [{ ...good, code: "two" }, { ...good, format: sweepFormat - 1 }, before];
  write(other.map((line) => JSON.stringify(line)).join("\n"));
  expect(read()).toEqual({ lines: [good], stale: 3 });
});

test("a line that is not JSON is named with its file", () => {
  write('{"experiment":"vmpl');
  expect(() => read()).toThrow(/results\.jsonl:2 is not JSON: delete that line/);
});

test.each([
  ["null", "it is not an object"],
  ["[]", "it is not an object"],
  [JSON.stringify({ ...good, violationTotalS: "12" }), "its violationTotalS is missing or wrong"],
  [JSON.stringify({ ...good, migrations: undefined }), "its migrations is missing or wrong"],
  [JSON.stringify({ ...good, series: null }), "its series is missing or wrong"],
])("a line of the wrong shape is named with its file and what is wrong: %s", (line, what) => {
  write(line);
  expect(() => read()).toThrow(`results.jsonl:2 is no result (${what}): delete that line`);
});
