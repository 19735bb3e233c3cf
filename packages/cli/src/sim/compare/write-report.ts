import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareCsv } from "./compare-csv.ts";
import { compareHtml, compareSvg } from "./compare-report.ts";
import type { ComparedRow } from "./compare-summary.ts";
import type { SweepLine } from "./sweep-lines.ts";

/** What a report is about. */
export interface Comparison {
  readonly experiment: string;
  readonly seconds: number;
  /** Mean demand of a VM, and capacity of a host, in percent of a core. */
  readonly mean: number;
  readonly capacity: number;
  readonly lines: readonly SweepLine[];
  readonly rows: readonly ComparedRow[];
}

/** Writes page, pictures and table into the folder. */
export async function writeReport(folder: string, { experiment, seconds, rows }: Comparison): Promise<void> {
  const title = `${experiment}, ${seconds} s`;
  writeFileSync(join(folder, "report.html"), compareHtml(title, rows));
  writeFileSync(join(folder, "violation.svg"), compareSvg(rows));
  writeFileSync(join(folder, "summary.csv"), compareCsv(rows));
}
