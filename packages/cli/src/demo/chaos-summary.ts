import { percentile } from "../render/quantities.ts";
import type { ChaosReport } from "./chaos.ts";
import type { DemoRecord } from "./demo-record.ts";

/** What `dvms demo --chaos --json` adds to the demo's object. Memory is resident set, in MB. */
export interface ChaosSummary extends ChaosReport {
  /** The most that any daemon ever told of. */
  readonly rssMaxMB: number;
  /** Median over the daemons halfway through the load, when all have had faults around them, and at its end: equal if flat. */
  readonly rssMiddleMB: number;
  readonly rssEndMB: number;
}

export function chaosSummary(report: ChaosReport, record: DemoRecord, rssMiddleMB: number): ChaosSummary {
  return { ...report, rssMaxMB: Math.round(record.rssMaxMB), rssMiddleMB, rssEndMB: rssMedianMB(record) };
}

/** The median over the daemons that run, of what each told last. */
export function rssMedianMB(record: DemoRecord): number {
  const running = [...record.statuses.values()].filter((status) => !record.deadIds.has(status.id));
  return Math.round(
    percentile(
      running.map((status) => status.rssMB),
      0.5,
    ),
  );
}
