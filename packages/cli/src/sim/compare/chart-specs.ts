import type { TopLevelSpec } from "vega-lite";
import { colorOf, type Surface } from "./chart-colors.ts";
import {
  begunPerMinute,
  causeParts,
  interval,
  type StackPart,
  sizeShares,
  type TimePoint,
  timeParts,
  timePoints,
  violationOfHost,
  withoutInterval,
} from "./chart-data.ts";
import type { ComparedRow, Estimate } from "./compare-summary.ts";
import type { SweepLine } from "./sweep-lines.ts";

/** A chart of the report: its file's name, and its words. */
export interface Chart {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly specOf: (surface: Surface) => TopLevelSpec;
}

/** What charts share: the algorithms in their order, the sizes, the size of those over time, and a chart's box. */
interface Frame {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly largest: number;
}

const box = { width: 320, height: 190 } as const;
/** Of bars, whose names stand beside them. */
const bars = { width: 250, height: { step: 26 } } as const;

/** The charts of a comparison; those over time are of its largest size. */
export function reportCharts(rows: readonly ComparedRow[], lines: readonly SweepLine[]): Chart[] {
  if (rows.length === 0) return [];
  const names = [...new Set(rows.map(({ algorithm }) => algorithm))];
  const sizes = [...new Set(rows.map(({ hosts }) => hosts))].sort((left, right) => left - right);
  const largest = sizes.at(-1)!;
  const frame: Frame = { names, sizes, largest };
  const ofLargest = lines.filter(({ hosts }) => hosts === largest);
  const perHost = ({ hosts }: ComparedRow, sum: Estimate) => scaled(sum, 1 / hosts);
  const at = `${largest} hosts`;
  const bySize = (name: string, title: string, note: string, figureOf: (row: ComparedRow) => Estimate): Chart => ({
    name,
    title,
    note,
    specOf: (surface) => sizeSpec(frame, surface, rows, figureOf),
  });
  return [
    bySize("violation", "Violation time of a host, s", "Seconds above its capacity.", (row) =>
      perHost(row, row.figures.violationTotalS),
    ),
    bySize(
      "violation-length",
      "Length of a violation, s",
      "From demand above capacity to relief; mean.",
      (row) => row.figures.violationMeanS,
    ),
    bySize("migrations", "Migrations of a host", "Over the whole run.", (row) => perHost(row, row.figures.migrations)),
    bySize(
      "partition",
      "Hosts of a partition",
      "Hosts that one decision holds; mean.",
      (row) => row.figures.partitionMean,
    ),
    bySize(
      "energy",
      "Energy of a host, Wh",
      "Of hosts that are up, by their power tables; nobody switches one off.",
      (row) => perHost(row, scaled(row.figures.energyKWh, 1000)),
    ),
    {
      name: "violation-over-time",
      title: "Cumulated violation time of a host, s",
      note: `Of ${at}, over simulated time in minutes.`,
      specOf: (surface) => timeSpec(frame, surface, timePoints(ofLargest, violationOfHost)),
    },
    {
      name: "migrations-over-time",
      title: "Migrations begun in a minute",
      note: `Of ${at}, over simulated time in minutes; means.`,
      // Intervals of a rate cover each other, and all else.
      specOf: (surface) => timeSpec(frame, surface, timePoints(ofLargest, begunPerMinute).map(withoutInterval)),
    },
    {
      name: "partition-sizes",
      title: "Events with at most so many hosts, %",
      note: `Of ${at}, by hosts of the partition.`,
      specOf: (surface) => shareSpec(frame, surface, ofLargest),
    },
    {
      name: "causes",
      title: "Violations of a host, by cause",
      note: `Of ${at}. Full: a VM came; pale: VMs there asked for more.`,
      specOf: (surface) => stackSpec(frame, surface, causeParts(ofLargest)),
    },
    {
      name: "times",
      title: "Time to detect, to decide, to migrate, s",
      note: `Of ${at}, means; from full to pale.`,
      specOf: (surface) => stackSpec(frame, surface, timeParts(rows.filter(({ hosts }) => hosts === largest))),
    },
  ];
}

function scaled({ mean, ci95 }: Estimate, by: number): Estimate {
  return { mean: mean * by, ci95: ci95 * by };
}

/** Lines against size where there are several, else a bar for each algorithm. */
function sizeSpec(
  frame: Frame,
  surface: Surface,
  rows: readonly ComparedRow[],
  figureOf: (row: ComparedRow) => Estimate,
): TopLevelSpec {
  const { names, sizes } = frame;
  const values = rows.map((row) => ({ algorithm: row.algorithm, hosts: row.hosts, ...interval(figureOf(row)) }));
  const top = topOf(values);
  if (sizes.length === 1) return barSpec(frame, surface, values, top);
  // Intervals of neighbours stand beside each other.
  const aside = (name: string) => 1.018 ** (names.indexOf(name) - (names.length - 1) / 2);
  const points = values.map((value) => ({ ...value, x: value.hosts * aside(value.algorithm) }));
  const y = amountAxis(top);
  const x = {
    field: "x",
    type: "quantitative" as const,
    scale: { type: "log" as const, domain: [sizes[0]! * 0.9, sizes.at(-1)! * 1.1], nice: false },
    axis: { values: [...sizes], format: "d", title: "hosts" },
  };
  return {
    ...box,
    data: { values: points },
    encoding: { x, color: colorEncoding(frame, surface) },
    layer: [
      {
        mark: { type: "rule", opacity: 0.55, strokeWidth: 1.5, clip: true },
        encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      { mark: { type: "line", strokeWidth: 2, clip: true }, encoding: { y: { ...y, field: "mean" } } },
      { mark: { type: "point", filled: true, opacity: 1, size: 42 }, encoding: { y: { ...y, field: "mean" } } },
    ],
  };
}

interface BarValue {
  readonly algorithm: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function barSpec(frame: Frame, surface: Surface, values: readonly BarValue[], top: number): TopLevelSpec {
  const x = { ...amountAxis(top), axis: { grid: true, tickCount: 5 } };
  const label = values.map((value) => ({ ...value, text: String(Number(value.mean.toPrecision(3))) }));
  return {
    ...bars,
    data: { values: label },
    encoding: {
      y: { field: "algorithm", type: "nominal", sort: [...frame.names], title: null },
      color: { ...colorEncoding(frame, surface), legend: null },
    },
    layer: [
      { mark: { type: "bar", height: 16, clip: true }, encoding: { x: { ...x, field: "mean" } } },
      {
        mark: { type: "rule", color: inkOf(surface), opacity: 0.7, strokeWidth: 1.5, clip: true },
        encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, color: { value: inkOf(surface) } },
      },
      {
        mark: { type: "text", align: "left", dx: 5, fontSize: 11 },
        encoding: { x: { ...x, field: "high" }, text: { field: "text" }, color: { value: inkOf(surface) } },
      },
    ],
  };
}

function timeSpec(frame: Frame, surface: Surface, points: readonly TimePoint[]): TopLevelSpec {
  const y = amountAxis(topOf(points));
  return {
    ...box,
    data: { values: points.map((point) => ({ ...point, minutes: point.timeS / 60 })) },
    encoding: {
      x: { field: "minutes", type: "quantitative", scale: { nice: false }, axis: { title: "minutes", tickCount: 6 } },
      color: colorEncoding(frame, surface),
    },
    layer: [
      {
        mark: { type: "area", opacity: 0.16, clip: true },
        encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      { mark: { type: "line", strokeWidth: 2, clip: true }, encoding: { y: { ...y, field: "mean" } } },
    ],
  };
}

function shareSpec(frame: Frame, surface: Surface, lines: readonly SweepLine[]): TopLevelSpec {
  return {
    ...box,
    data: { values: sizeShares(lines) },
    mark: { type: "line", interpolate: "step-after", strokeWidth: 2 },
    encoding: {
      x: {
        field: "size",
        type: "quantitative",
        scale: { type: "log", base: 2, domain: [1, frame.largest], nice: false },
        axis: { title: "hosts of the partition", format: "d" },
      },
      y: { field: "share", type: "quantitative", scale: { domain: [0, 100] }, title: null, axis: { tickCount: 5 } },
      color: colorEncoding(frame, surface),
    },
  };
}

/** A bar for each algorithm, its parts from full to pale. */
function stackSpec(frame: Frame, surface: Surface, values: readonly StackPart[]): TopLevelSpec {
  const parts = Math.max(...values.map(({ part }) => part)) + 1;
  const range = Array.from({ length: parts }, (_, part) => 1 - (0.65 * part) / (parts - 1));
  return {
    ...bars,
    data: { values: [...values] },
    mark: { type: "bar", height: 16 },
    encoding: {
      y: { field: "algorithm", type: "nominal", sort: [...frame.names], title: null },
      x: { field: "value", aggregate: "sum", title: null, axis: { grid: true, tickCount: 5 } },
      order: { field: "part" },
      opacity: { field: "part", type: "ordinal", scale: { domain: [...range.keys()], range }, legend: null },
      color: { ...colorEncoding(frame, surface), legend: null },
    },
  };
}

function amountAxis(top: number) {
  return { type: "quantitative" as const, scale: { domain: [0, top] }, title: null, axis: { tickCount: 5 } };
}

/** The page has one legend for all charts. */
function colorEncoding({ names }: Frame, surface: Surface) {
  const range = names.map((name) => colorOf(surface, name));
  const legend = surface === "page" ? null : { columns: 3 };
  return { field: "algorithm", type: "nominal" as const, scale: { domain: [...names], range }, legend };
}

function inkOf(surface: Surface): string {
  return surface === "page" ? "currentColor" : colorOf(surface, "ink");
}

/** Where an axis ends: above every mean, and above the intervals unless they are far wider than the means. */
function topOf(values: readonly { readonly mean: number; readonly high: number }[]): number {
  const highest = values.reduce((most, { mean }) => Math.max(most, mean), 0);
  const reach = values.reduce((most, { high }) => Math.max(most, high), 0);
  return Math.min(reach, 1.6 * highest) * 1.05 || 1;
}
