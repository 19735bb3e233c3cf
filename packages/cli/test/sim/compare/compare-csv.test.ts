import { expect, test } from "vitest";
import { compareCsv } from "../../../src/sim/compare/compare-csv.ts";
import { type ComparedRow, comparedFigures } from "../../../src/sim/compare/compare-summary.ts";

const figures = Object.fromEntries(comparedFigures.map((name) => [name, { mean: 64, ci95: 2 }]));
const rows = [{ algorithm: "dvms", hosts: 32, seeds: 3, figures } as ComparedRow];

test("each figure of the CSV has its interval", () => {
  const [head, line] = compareCsv(rows).split("\n");
  expect(head).toMatch(/^algorithm,hosts,seeds,violationTotalS,violationTotalSCi95,/);
  expect(line).toMatch(/^dvms,32,3,64,2,/);
});
