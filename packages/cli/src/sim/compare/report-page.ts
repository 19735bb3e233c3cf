import { readFileSync } from "node:fs";
import type { Comparison } from "./comparison.ts";
import { reportStyle } from "./report-style.ts";
import { fullTable, glanceTable, swatch } from "./report-tables.ts";
import { busiestS, drawRing, ringColors, ringSide } from "./ring-drawing.ts";
import type { SweepLine } from "./sweep-lines.ts";

/** A chart that has been drawn. */
export interface DrawnChart {
  readonly title: string;
  readonly note: string;
  readonly svg: string;
}

/** The page of a comparison: everything in one file, nothing from the network. */
export function reportPage(comparison: Comparison, charts: readonly DrawnChart[]): string {
  const { rows, lines } = comparison;
  const title = `Placement of VMs: ${escaped(comparison.experiment)}`;
  const largest = Math.max(0, ...rows.map(({ hosts }) => hosts));
  const names = [...new Set(rows.map(({ algorithm }) => algorithm))];
  const legend = names.map((name) => `<span>${swatch(name)}${name}</span>`).join("");
  const figures = charts.map(
    ({ title: words, note, svg }) => `<figure><h3>${words}</h3><figcaption>${note}</figcaption>${svg}</figure>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${reportStyle}</style></head><body>
<h1>${title}</h1>
<p class="soft">${subtitle(comparison)}</p>
<p class="soft"><code>${escaped(comparison.command)}</code></p>
<p>Violation time is what hosts spend above their capacity. Means over seeds, with 95 % confidence intervals in the charts; less is better everywhere. ${loads(comparison)} Intervals far wider than the means are cut at the top of a chart.</p>
<h2>${largest} hosts at a glance</h2>
${glanceTable(rows.filter(({ hosts }) => hosts === largest))}
<h2>Charts</h2>
<p class="legend">${legend}</p>
<div class="charts">${figures.join("\n")}</div>
${ringSection(lines)}
<details><summary>All figures</summary>${fullTable(rows)}</details>
</body></html>
`;
}

/** What algorithms and seeds have in common. */
function loads({ sameLoad }: Comparison): string {
  if (!sameLoad) return "All algorithms see the same load for the same seed.";
  return "The load is the same for all algorithms and seeds: seeds differ in latencies, in when hosts are looked at, and in what algorithms draw.";
}

function subtitle({ rows, seconds, load }: Comparison): string {
  const seeds = [...new Set(rows.map((row) => row.seeds))].sort((left, right) => left - right);
  const sizes = [...new Set(rows.map(({ hosts }) => hosts))].join(", ");
  const counted = seeds.length > 1 ? `${seeds[0]} to ${seeds.at(-1)}` : String(seeds[0] ?? 0);
  return `${sizes} hosts, ${escaped(load)}, ${seconds} simulated seconds, ${counted} seeds.`;
}

/** Names of files are anybody's. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function ringSection(lines: readonly SweepLine[]): string {
  const runs = lines.flatMap(({ algorithm, hosts, seed, replay }) =>
    replay === null ? [] : [{ algorithm, hosts, seed, replay, startS: Math.floor(busiestS(replay)) }],
  );
  if (runs.length === 0) return "";
  const options = runs
    .map(({ algorithm, hosts }, index) => `<option value="${index}">${algorithm}, ${hosts} hosts</option>`)
    .join("");
  const isAnyDown = runs.some(({ replay }) => replay.downs.length > 0);
  const downKey = isAnyDown
    ? '\n<li><i class="swatch" style="border:2px solid var(--quiet);border-radius:50%"></i>host that is down</li>'
    : "";
  const script = readFileSync(new URL("./ring-player.js", import.meta.url), "utf8");
  // No "<" may look like the end of the element.
  const data = JSON.stringify(runs).replaceAll("<", "\\u003c");
  return `<h2>The ring, played</h2>
<p>The runs with seed ${runs[0]!.seed}: who is overloaded, who decides together with whom, and which VMs move.</p>
<div class="ring"><svg id="ring" viewBox="0 0 ${ringSide} ${ringSide}" role="img" aria-label="Hosts on the ring, partitions and migrations"></svg>
<div><button id="ring-play" type="button">Play</button> <select id="ring-run" aria-label="Run">${options}</select>
<select id="ring-speed" aria-label="Speed"><option value="5">5 s per second</option><option value="20" selected>20 s per second</option><option value="60">60 s per second</option></select>
<label>Time<input id="ring-time" type="range" min="0" step="0.5" value="0"></label>
<ul class="key"><li><i class="swatch" style="background:var(--overload)"></i>host above its capacity</li>
<li><i class="swatch" style="background:var(--quiet)"></i>other host</li>${downKey}
<li><i class="swatch" style="border:2px solid var(--partition-0)"></i>hosts of one partition, joined by lines of its colour</li>
<li><i class="swatch" style="background:var(--text);border-radius:50%"></i>VM on its way, from source to target</li></ul></div></div>
<script type="application/json" id="replays">${data}</script>
<script>const colors=${JSON.stringify(ringColors("page"))};const side=${ringSide};
${drawRing.toString()}
${script}</script>`;
}
