import { type ComparedRow, comparedFigures, type Estimate } from "./compare-summary.ts";

/** The figures that tell algorithms apart, at one size; the best of each column is marked. */
export function glanceTable(rows: readonly ComparedRow[]): string {
  const none = rows.find(({ algorithm }) => algorithm === "none")?.figures.violationTotalS.mean ?? 0;
  const acting = rows.filter(({ algorithm }) => algorithm !== "none");
  const columns: readonly Column[] = [
    ...(none > 0
      ? [
          {
            title: "violation, of none",
            of: (row: ComparedRow) => row.figures.violationTotalS.mean / none,
            digits: 2,
          },
        ]
      : []),
    { title: "violation of a host, s", of: (row) => row.figures.violationTotalS.mean / row.hosts, digits: 1 },
    { title: "mean length, s", of: (row) => row.figures.violationMeanS.mean, digits: 1 },
    { title: "detected after, s", of: (row) => row.figures.detectionMeanS.mean, digits: 1 },
    { title: "event to first migration, s", of: (row) => row.figures.solvingMeanS.mean, digits: 3 },
    { title: "migrations", of: (row) => row.figures.migrations.mean, digits: 0 },
    { title: "hosts of a partition", of: (row) => row.figures.partitionMean.mean, digits: 1 },
  ];
  const lengths = columns.findIndex(({ title }) => title.startsWith("mean length"));
  const head = ["algorithm", ...columns.map(({ title }) => title)].map((title) => `<th>${title}</th>`).join("");
  const least = columns.map(({ of, digits }) => Math.min(...acting.map((row) => Number(of(row).toFixed(digits)))));
  const body = rows.map((row) => {
    const cells = columns.map(({ of, digits }, index) => {
      // What nobody does takes no time.
      if (!acting.includes(row) && index > lengths) return "<td>-</td>";
      const value = of(row).toFixed(digits);
      const best = acting.length > 1 && acting.includes(row) && Number(value) === least[index];
      return `<td${best ? ' class="best"' : ""}>${value}</td>`;
    });
    return `<tr><td>${swatch(row.algorithm)}${row.algorithm}</td>${cells.join("")}</tr>`;
  });
  return `<div class="wide glance"><table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

interface Column {
  readonly title: string;
  readonly of: (row: ComparedRow) => number;
  readonly digits: number;
}

/** Every figure with its interval. */
export function fullTable(rows: readonly ComparedRow[]): string {
  const head = ["algorithm", "hosts", "seeds", ...comparedFigures].map((name) => `<th>${name}</th>`).join("");
  const body = rows.map((row) => {
    const cells = [
      row.algorithm,
      row.hosts,
      row.seeds,
      ...comparedFigures.map((name) => estimateText(row.figures[name])),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

export function swatch(algorithm: string): string {
  return `<i class="swatch" style="background:var(--${algorithm})"></i>`;
}

function estimateText({ mean, ci95 }: Estimate): string {
  return `${Number(mean.toPrecision(4))} ± ${Number(ci95.toPrecision(2))}`;
}
