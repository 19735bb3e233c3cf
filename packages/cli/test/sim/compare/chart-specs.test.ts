import { expect, test } from "vitest";
import { reportCharts } from "../../../src/sim/compare/chart-specs.ts";
import { chartSvg } from "../../../src/sim/compare/render-chart.ts";
import { comparisonOf, smallComparison, sweepLine } from "./sweep-runs.ts";

const broken = /NaN|Infinity|undefined/;

test("each chart is drawn with an algorithm's colour, on the page and on paper", async () => {
  const { rows, lines } = smallComparison();
  const charts = reportCharts(rows, lines);
  expect(new Set(charts.map(({ name }) => name)).size).toBe(charts.length);
  for (const { name, specOf } of charts) {
    expect(await chartSvg(specOf("page"), "page"), name).toContain("var(--dvms)");
    const paper = await chartSvg(specOf("paper"), "paper");
    expect(paper, name).toMatch(/#1a66c2|rgb\(26, ?102, ?194\)/);
    expect(paper, name).not.toMatch(broken);
  }
});

test("one size has bars in the place of lines", async () => {
  const { rows, lines } = comparisonOf([sweepLine("dvms", 6, 1), sweepLine("none", 6, 1)]);
  const [violation] = reportCharts(rows, lines);
  const svg = await chartSvg(violation!.specOf("paper"), "paper");
  expect(svg).toContain("mark-rect");
  expect(svg).not.toContain("mark-line");
  expect(svg).not.toMatch(broken);
});

test("where nothing happened the charts are empty and not broken", async () => {
  const idle = { ...sweepLine("none", 6, 1), violationTotalS: 0, violationMeanS: 0, violations: 0 };
  const { rows, lines } = comparisonOf([idle]);
  for (const { specOf } of reportCharts(rows, lines))
    expect(await chartSvg(specOf("paper"), "paper")).not.toMatch(broken);
  expect(reportCharts([], [])).toEqual([]);
});
