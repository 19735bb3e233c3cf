import type { ComparedRow } from "./compare-summary.ts";
import type { SweepLine } from "./sweep-lines.ts";

/** What a report is about. */
export interface Comparison {
  readonly experiment: string;
  readonly seconds: number;
  /** Mean demand of a VM, in percent of a core. */
  readonly mean: number;
  readonly lines: readonly SweepLine[];
  readonly rows: readonly ComparedRow[];
}
