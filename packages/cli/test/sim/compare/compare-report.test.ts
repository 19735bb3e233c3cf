import { expect, test } from "vitest";
import { compareHtml } from "../../../src/sim/compare/compare-report.ts";
import { type ComparedRow, comparedFigures } from "../../../src/sim/compare/compare-summary.ts";

const figures = Object.fromEntries(comparedFigures.map((name) => [name, { mean: 64, ci95: 2 }]));
const rows = [{ algorithm: "dvms", hosts: 32, seeds: 3, figures } as ComparedRow];

test("the page needs no network and has picture and table", () => {
  const html = compareHtml("vmplaces, 60 s", rows);
  expect(html.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:/);
  expect(html).toContain("dvms, 32 hosts");
  expect(html).toContain("<td>64 ± 2</td>");
});
