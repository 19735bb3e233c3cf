import type { CopyFate } from "./migrations.ts";

/** What goes wrong outside of the daemons, besides the fate of messages. Decides from nothing but its own seeded streams. */
export interface WorldFaults {
  /** False while nothing gets from one host to another, by index. */
  reaches(source: number, target: number): boolean;
  /** How the hypervisors do with one copy. */
  copy(migrationId: string): CopyFate;
  /** Added to the time of a solve on that host; Infinity: it never answers. */
  solveDelayMs(index: number): number;
  /** True if copies go on when the daemon of their source dies, until it starts again. */
  readonly copiesOutlive: boolean;
}

export const noFaults: WorldFaults = {
  reaches: () => true,
  copy: () => ({ fails: false, extraMs: 0 }),
  solveDelayMs: () => 0,
  copiesOutlive: false,
};
