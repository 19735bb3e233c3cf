import { expect, test } from "vitest";
import { comparedFigures } from "../../../src/sim/compare/compare-summary.ts";
import { fullTable, glanceTable } from "../../../src/sim/compare/report-tables.ts";
import { comparisonOf, sweepLine } from "./sweep-runs.ts";

const { rows } = comparisonOf(["dvms", "entropy", "none"].map((name) => sweepLine(name as "dvms", 12, 1)));

test("at a glance: shares of doing nothing, and the best of each column", () => {
  const table = glanceTable(rows);
  const share = rows[0]!.figures.violationTotalS.mean / rows[2]!.figures.violationTotalS.mean;
  expect(table).toContain(`dvms</td><td class="best">${share.toFixed(2)}</td>`);
  expect(table).toMatch(/none<\/td><td>1\.00<\/td>.*<td>-<\/td><\/tr>/);
});

test("without doing nothing there is no share of it", () => {
  expect(glanceTable(rows.slice(0, 2))).not.toContain("of none");
});

test("every figure is there, with its interval", () => {
  const table = fullTable(rows);
  for (const name of comparedFigures) expect(table).toContain(`<th>${name}</th>`);
  expect(table.match(/ ± /g)).toHaveLength(rows.length * comparedFigures.length);
});
