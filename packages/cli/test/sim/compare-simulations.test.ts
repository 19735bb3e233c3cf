import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compareSimulations } from "../../src/sim/compare-simulations.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));
const silent = { write: () => true };
const report = join(folder, "report");
const flags = {
  experiment: "vmplaces",
  algorithms: "dvms,none",
  hosts: "4",
  seeds: 2,
  seconds: 60,
  report,
  json: true,
} as const;

test("shards meet in one report, and nothing is run twice", () => {
  expect(JSON.parse(compareSimulations({ ...flags, shard: "1/2" }, silent))).toMatchObject({ ran: 2, missing: 2 });
  expect(JSON.parse(compareSimulations({ ...flags, resume: true }, silent))).toMatchObject({ ran: 2, missing: 0 });
  const whole = JSON.parse(compareSimulations({ ...flags, resume: true }, silent));
  expect(whole).toMatchObject({ ran: 0, missing: 0, rows: [{ seeds: 2 }, { seeds: 2 }] });
  expect(readdirSync(report)).toEqual(expect.arrayContaining(["report.html", "summary.csv", "violation.svg"]));
});

test("a folder that cannot be used is refused before anything runs", () => {
  expect(() => compareSimulations(flags, silent)).toThrow(/has results already: add --resume/);
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => compareSimulations({ ...flags, report: join(file, "x") }, silent)).toThrow(/^Cannot write into/);
});
