import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportCharts } from "./chart-specs.ts";
import { compareCsv } from "./compare-csv.ts";
import type { Comparison } from "./comparison.ts";
import { chartSvg, pngOf } from "./render-chart.ts";
import { type DrawnChart, reportPage } from "./report-page.ts";
import { busiestS, ringSvg } from "./ring-drawing.ts";

/** Writes the page, each chart and the ring as SVG and PNG for papers, and the means for spreadsheets into the folder. */
export async function writeReport(folder: string, comparison: Comparison): Promise<void> {
  const { rows, lines } = comparison;
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const picture = (name: string, svg: string) => {
    write(`${name}.svg`, svg);
    write(`${name}.png`, pngOf(svg));
  };
  const drawn: DrawnChart[] = [];
  for (const { name, title, note, specOf } of reportCharts(rows, lines)) {
    drawn.push({ title, note, svg: await chartSvg(specOf("page"), "page") });
    picture(name, await chartSvg({ ...specOf("paper"), title }, "paper"));
  }
  const replay = lines.find((line) => line.replay !== null)?.replay;
  if (replay) picture("ring", ringSvg(replay, busiestS(replay)));
  write("report.html", reportPage(comparison, drawn));
  write("summary.csv", compareCsv(rows));
}
