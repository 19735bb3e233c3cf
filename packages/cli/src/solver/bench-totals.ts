import type { BenchRow } from "./run-bench-solver.ts";

/** Sums over the rows of a bench. Gaps are (best - bound) / best. */
export interface BenchTotals {
  readonly instances: number;
  readonly solved: number;
  readonly proven: number;
  readonly orderable: number;
  /** Plans in which a replay found a fault. */
  readonly faulty: number;
  readonly pivots: number;
  /** Against the folder's index: cheaper, dearer, and proven where the index proved another value. */
  readonly better: number;
  readonly worse: number;
  readonly contradictions: number;
  readonly cpuMsMedian: number;
  readonly cpuMsMax: number;
  readonly firstMsMedian: number;
  readonly firstMsMax: number;
  /** Of the rows that are not proven; 0 if there are none. */
  readonly gapMedian: number;
  /** Of the rows that an oracle solved, too. */
  readonly oracle: OracleTotals | null;
}

export interface OracleTotals {
  readonly proven: number;
  /** We have a cheaper cure than the oracle, or a cure where it has none; and the other way round. */
  readonly better: number;
  readonly worse: number;
  /** Both have proven, and not the same. */
  readonly contradictions: number;
  readonly cpuMsMedian: number;
}

export function benchTotals(rows: readonly BenchRow[]): BenchTotals {
  const count = (test: (row: BenchRow) => boolean): number => rows.filter(test).length;
  const compared = rows.filter((row) => row.best !== null && row.indexBest !== null);
  const difference = (row: BenchRow): number => row.best! - row.indexBest!;
  const firstMs = rows.flatMap((row) => (row.firstMs === null ? [] : [row.firstMs]));
  const gaps = rows.flatMap((row) => (row.best === null || row.proven ? [] : [(row.best - row.bound) / row.best]));
  return {
    instances: rows.length,
    solved: count((row) => row.best !== null || row.status === "satisfied"),
    proven: count((row) => row.proven),
    orderable: count((row) => row.orderable),
    faulty: count((row) => !row.checked),
    pivots: rows.reduce((sum, row) => sum + row.pivots, 0),
    better: compared.filter((row) => difference(row) < -1e-6).length,
    worse: compared.filter((row) => difference(row) > 1e-6).length,
    contradictions: compared.filter((row) => row.proven && row.indexProven && Math.abs(difference(row)) > 1e-6).length,
    cpuMsMedian: median(rows.map((row) => row.cpuMs)),
    cpuMsMax: Math.max(0, ...rows.map((row) => row.cpuMs)),
    firstMsMedian: median(firstMs),
    firstMsMax: Math.max(0, ...firstMs),
    gapMedian: median(gaps),
    oracle: oracleTotals(rows),
  };
}

function oracleTotals(rows: readonly BenchRow[]): OracleTotals | null {
  const pairs = rows.flatMap(({ best, status, proven, oracle }) =>
    // A satisfied instance costs nothing, which the oracle has to find out.
    oracle === null
      ? []
      : [{ ours: status === "satisfied" ? 0 : (best ?? none), proven, theirs: oracle.best ?? none, oracle }],
  );
  if (pairs.length === 0) return null;
  const count = (test: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(test).length;
  return {
    proven: count(({ oracle }) => oracle.proven),
    better: count(({ ours, theirs }) => ours < theirs - 1e-3),
    worse: count(({ ours, theirs }) => ours > theirs + 1e-3),
    contradictions: count(
      ({ ours, theirs, proven, oracle }) => proven && oracle.proven && Math.abs(ours - theirs) > 1e-3,
    ),
    cpuMsMedian: median(pairs.map(({ oracle }) => oracle.cpuMs)),
  };
}

const none = Number.MAX_VALUE;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
