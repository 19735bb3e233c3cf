import type { ComparedRow, Estimate } from "./compare-summary.ts";

/** Figures against the number of hosts, one line for each algorithm, with 95 % intervals; a legend above all. */
export function compareCharts(rows: readonly ComparedRow[]): string {
  const names = [...new Set(rows.map(({ algorithm }) => algorithm))];
  const legend = names.map((name) => `<span><i style="background:${algorithmColor(names, name)}"></i>${name}</span>`);
  const perHost = (row: ComparedRow, { mean, ci95 }: Estimate) => ({ mean: mean / row.hosts, ci95: ci95 / row.hosts });
  const charts = [
    lineChart("Violation time of a host, s", rows, (row) => perHost(row, row.figures.violationTotalS)),
    lineChart("Migrations of a host", rows, (row) => perHost(row, row.figures.migrations)),
    lineChart("Hosts of a partition, mean", rows, ({ figures }) => figures.partitionMean),
    lineChart("Mean length of a violation, s", rows, ({ figures }) => figures.violationMeanS),
  ];
  return `<p class="legend">${legend.join("")}</p><div class="charts">${charts.join("\n")}</div>\n`;
}

/** The colour of an algorithm, the same in all pictures of a report. */
export function algorithmColor(names: readonly string[], name: string): string {
  return colors[names.indexOf(name) % colors.length]!;
}

/** Sizes go by their logarithm. Intervals that are far wider than the means are cut at the top of the picture. */
function lineChart(title: string, rows: readonly ComparedRow[], figureOf: (row: ComparedRow) => Estimate): string {
  const names = [...new Set(rows.map(({ algorithm }) => algorithm))];
  const sizes = [...new Set(rows.map(({ hosts }) => hosts))].sort((a, b) => a - b);
  const values = rows.map(figureOf);
  const highest = values.reduce((most, { mean }) => Math.max(most, mean), 0);
  const reach = values.reduce((most, { mean, ci95 }) => Math.max(most, mean + ci95), 0);
  const step = niceStep((Math.min(reach, 1.6 * highest) || 1) / 4);
  const steps = Math.max(1, Math.ceil((Math.min(reach, 1.6 * highest) || 1) / step - 1e-9));
  const top = steps * step;
  const span = Math.log(sizes.at(-1)! / sizes[0]!);
  const x = (hosts: number) => (span > 0 ? 60 + (Math.log(hosts / sizes[0]!) / span) * 270 : 195);
  const y = (value: number) => 185 - (Math.min(top, Math.max(0, value)) / top) * 150;
  const grid = Array.from({ length: steps + 1 }, (_, part) => {
    const at = y(part * step).toFixed(1);
    return `<path d="M44 ${at}H350" stroke="#8884"/><text x="38" y="${Number(at) + 4}" text-anchor="end">${Number((part * step).toPrecision(3))}</text>`;
  });
  const ticks = sizes.map((size) => `<text x="${x(size).toFixed(1)}" y="203" text-anchor="middle">${size}</text>`);
  const lines = names.map((name, index) => {
    const points = rows.flatMap((row, at) => {
      if (row.algorithm !== name) return [];
      const { mean, ci95 } = values[at]!;
      const across = (x(row.hosts) + (index - (names.length - 1) / 2) * 4).toFixed(1);
      return [{ across, mean: y(mean).toFixed(1), low: y(mean - ci95).toFixed(1), high: y(mean + ci95).toFixed(1) }];
    });
    const color = algorithmColor(names, name);
    const path = points.map(({ across, mean }) => `${across},${mean}`).join(" ");
    const marks = points.map(
      ({ across, mean, low, high }) =>
        `<path d="M${across} ${low}V${high}" stroke="${color}" opacity=".5"/><circle cx="${across}" cy="${mean}" r="3" fill="${color}"/>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>${marks.join("")}`;
  });
  return `<svg viewBox="0 0 360 222" font-family="sans-serif" font-size="11" fill="#888"><title>${title}</title>
<text x="4" y="16" font-size="13">${title}</text>${grid.join("")}${ticks.join("")}<text x="195" y="218" text-anchor="middle">hosts</text>
${lines.join("\n")}</svg>`;
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((times) => times * power >= least) ?? 10) * power;
}

const colors = ["#2a78c8", "#d9822b", "#3a9a5b", "#b0413e", "#7b5ea7", "#8a8a3a", "#888888"] as const;
