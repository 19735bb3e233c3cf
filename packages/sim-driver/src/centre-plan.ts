import type { HostSize } from "@dvms/load";

/** A data centre whose hosts are not all alike. Plain data: it goes to the thread that plays it. */
export interface CentrePlan {
  readonly hosts: readonly PlannedHost[];
  /** Between sites; empty: all sites are as near as if they were one. */
  readonly links: readonly PlannedLink[];
  /** In any order. */
  readonly faults: readonly PlannedFault[];
}

export interface PlannedHost extends HostSize {
  readonly site: string;
  readonly rack: string;
  /** What one migration has at most. */
  readonly migrationMiBPerS: number;
  /** Watts at even steps of utilisation, from idle to full: two or more. */
  readonly powerW: readonly number[];
}

/** Joins two sites, for both directions together. */
export interface PlannedLink {
  readonly name: string;
  readonly sites: readonly [string, string];
  readonly bandwidthMiBPerS: number;
  readonly latencyMs: number;
}

/** Times in seconds from the load's start; Infinity lasts for the whole run. */
export type PlannedFault =
  /** A host goes down whole and starts again. */
  | { readonly kind: "crash"; readonly atS: number; readonly host: number; readonly forS: number }
  /** A link carries nothing. */
  | { readonly kind: "cut"; readonly atS: number; readonly link: number; readonly forS: number };
