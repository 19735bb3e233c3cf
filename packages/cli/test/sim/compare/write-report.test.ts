import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeReport } from "../../../src/sim/compare/write-report.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a report of nothing is a report", async () => {
  const head = { experiment: "vmplaces", seconds: 60, mean: 60, capacity: 700 };
  await writeReport(folder, { ...head, lines: [], rows: [] });
  expect(readdirSync(folder)).toEqual(["report.html", "summary.csv", "violation.svg"]);
});
