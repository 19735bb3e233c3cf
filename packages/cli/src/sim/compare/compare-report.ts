import { algorithmColor, compareCharts } from "./compare-charts.ts";
import { type ComparedRow, comparedFigures, type Estimate } from "./compare-summary.ts";

/** The page of a comparison: everything in one file, nothing from the network. */
export function compareHtml(title: string, rows: readonly ComparedRow[]): string {
  const head = ["algorithm", "hosts", "seeds", ...comparedFigures].map((name) => `<th>${name}</th>`).join("");
  const body = rows.map((row) => {
    const cells = [row.algorithm, row.hosts, row.seeds, ...comparedFigures.map((name) => text(row.figures[name]))];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${style}</style><h1>${title}</h1>
<p>Violation time is what hosts spend above their capacity. Means over seeds with 95 % confidence intervals; less is better. Intervals far wider than the means are cut at the top of a chart.</p>
${compareCharts(rows)}<div class="wide">${compareSvg(rows)}</div><div class="wide"><table><tr>${head}</tr>${body.join("\n")}</table></div></html>\n`;
}

/** Violation time of a host against the number of hosts, as bars with confidence intervals. */
export function compareSvg(rows: readonly ComparedRow[]): string {
  const names = [...new Set(rows.map(({ algorithm }) => algorithm))];
  const perHost = rows.map(({ hosts, figures: { violationTotalS: total } }) => ({
    mean: total.mean / hosts,
    ci95: total.ci95 / hosts,
  }));
  const top = perHost.reduce((most, { mean, ci95 }) => Math.max(most, mean + ci95), 1e-9);
  const bars = rows.map(({ algorithm, hosts }, at) => {
    const { mean, ci95 } = perHost[at]!;
    const [y, right, high] = [40 + at * 22, (mean / top) * 380, ((mean + ci95) / top) * 380];
    const low = (Math.max(0, mean - ci95) / top) * 380;
    const color = algorithmColor(names, algorithm);
    return `<text x="160" y="${y + 12}" text-anchor="end">${algorithm}, ${hosts} hosts</text>
<rect x="170" y="${y}" width="${right.toFixed(1)}" height="16" fill="${color}"/>
<path d="M${(170 + low).toFixed(1)} ${y + 8}H${(170 + high).toFixed(1)}" stroke="#888" stroke-width="2"/>
<text x="${(178 + high).toFixed(1)}" y="${y + 12}">${mean.toFixed(1)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 ${50 + rows.length * 22}" font-family="sans-serif" font-size="12" fill="#777"><title>Violation time of each algorithm</title>
<text x="170" y="24">seconds above capacity, for each host</text>
${bars.join("\n")}</svg>\n`;
}

function text({ mean, ci95 }: Estimate): string {
  return `${Number(mean.toPrecision(4))} ± ${Number(ci95.toPrecision(2))}`;
}

const style =
  ":root{color-scheme:light dark}body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;margin:0}.wide{overflow-x:auto;margin-top:1.5rem}.wide svg{min-width:34rem}.charts{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}.legend span{display:inline-block;margin-right:1.2rem}.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.4em;border-radius:2px}table{border-collapse:collapse;font-size:13px;white-space:nowrap}td:first-child,th:first-child{text-align:left!important}td,th{padding:.3rem .7rem;text-align:right;border-bottom:1px solid #8884}svg{width:100%}";
