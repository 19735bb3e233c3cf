import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeReport } from "../../../src/sim/compare/write-report.ts";
import { comparisonOf, sweepLine } from "./sweep-runs.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a report of nothing is a report", async () => {
  await writeReport(folder, comparisonOf([]));
  expect(readdirSync(folder)).toEqual(["report.html", "summary.csv"]);
});

test("page, table, and each picture for the screen and for paper", async () => {
  await writeReport(folder, comparisonOf([sweepLine("dvms", 6, 1), sweepLine("none", 6, 1)]));
  const names = readdirSync(folder);
  for (const name of ["violation", "violation-over-time", "partition-sizes", "migrations-over-time", "energy", "ring"])
    expect(names).toEqual(expect.arrayContaining([`${name}.svg`, `${name}.png`]));
  expect(readFileSync(join(folder, "report.html"), "utf8").match(/<figure>/g)).toHaveLength(10);
});
