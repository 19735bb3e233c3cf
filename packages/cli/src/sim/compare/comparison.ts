import type { ComparedRow } from "./compare-summary.ts";
import type { ComparisonWords } from "./comparison-words.ts";
import type { SweepLine } from "./sweep-lines.ts";

/** What a report is about. */
export interface Comparison extends ComparisonWords {
  readonly seconds: number;
  /** True if seeds change nothing of the load, but only what else is drawn. */
  readonly sameLoad: boolean;
  readonly lines: readonly SweepLine[];
  readonly rows: readonly ComparedRow[];
}
