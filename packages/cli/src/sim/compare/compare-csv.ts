import { type ComparedRow, comparedFigures } from "./compare-summary.ts";

/** The means for spreadsheets. */
export function compareCsv(rows: readonly ComparedRow[]): string {
  const head = ["algorithm", "hosts", "seeds", ...comparedFigures.flatMap((name) => [name, `${name}Ci95`])];
  const lines = rows.map(({ algorithm, hosts, seeds, figures }) =>
    [algorithm, hosts, seeds, ...comparedFigures.flatMap((name) => [figures[name].mean, figures[name].ci95])].join(","),
  );
  return `${[head.join(","), ...lines].join("\n")}\n`;
}
