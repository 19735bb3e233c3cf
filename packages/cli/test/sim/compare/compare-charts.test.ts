import { expect, test } from "vitest";
import { algorithmColor, compareCharts } from "../../../src/sim/compare/compare-charts.ts";
import { type ComparedRow, comparedFigures } from "../../../src/sim/compare/compare-summary.ts";

const rowOf = (algorithm: string, hosts: number, mean: number, ci95: number) => {
  const figures = Object.fromEntries(comparedFigures.map((name) => [name, { mean, ci95 }]));
  return { algorithm, hosts, seeds: 3, figures } as ComparedRow;
};

test("each figure has a line for each algorithm and an interval for each point", () => {
  const rows = [32, 64].flatMap((hosts) => [rowOf("dvms", hosts, 64, 2), rowOf("none", hosts, 128, 4)]);
  const charts = compareCharts(rows);
  expect(charts.match(/<polyline/g)).toHaveLength(4 * 2);
  expect(charts.match(/<circle/g)).toHaveLength(4 * 4);
  expect(charts.match(/opacity=".5"/g)).toHaveLength(4 * 4);
});

test.each([[[]], [[rowOf("none", 32, 0, 0)]], [[rowOf("none", 32, 1, 1000)]]])(
  "no number is broken: case %#",
  (rows) => {
    expect(compareCharts(rows)).not.toMatch(/NaN|Infinity|undefined|"-/);
  },
);

test("an algorithm has the same colour everywhere", () => {
  expect(algorithmColor(["a", "b"], "b")).not.toBe(algorithmColor(["a", "b"], "a"));
});
