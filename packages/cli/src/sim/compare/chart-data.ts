import { type ComparedRow, type Estimate, estimate } from "./compare-summary.ts";
import type { SweepLine } from "./sweep-lines.ts";

/** A point of a line over time, with its interval. */
export interface TimePoint {
  readonly algorithm: string;
  readonly timeS: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A value over time, mean over the seeds of each algorithm at one size; the values are of equal parts of the run. */
export function timePoints(lines: readonly SweepLine[], valuesOf: (line: SweepLine) => readonly number[]): TimePoint[] {
  return byAlgorithm(lines).flatMap(([algorithm, runs]) => {
    const values = runs.map(valuesOf);
    const stepS = runs[0]!.simulatedSeconds / values[0]!.length;
    return values[0]!.map((_, step) => ({
      algorithm,
      timeS: (step + 1) * stepS,
      ...interval(estimate(values.map((run) => run[step]!))),
    }));
  });
}

/** A point whose interval is not to be seen. */
export function withoutInterval(point: TimePoint): TimePoint {
  return { ...point, low: point.mean, high: point.mean };
}

/** Cumulated violation time of one host. */
export function violationOfHost({ series: { violationS }, hosts }: SweepLine): number[] {
  return violationS.map((sum) => sum / hosts);
}

/** Steps of a run's series that one point of a rate is drawn from: single ones jump too much to be read. */
const stepsOfRate = 5;

/** Migrations begun in a minute. */
export function begunPerMinute({ series: { stepS, migrations } }: SweepLine): number[] {
  const points = Array.from({ length: Math.ceil(migrations.length / stepsOfRate) }, (_, point) =>
    migrations.slice(point * stepsOfRate, (point + 1) * stepsOfRate),
  );
  return points.map((steps) => (steps.reduce((sum, begun) => sum + begun, 0) * 60) / (steps.length * stepS));
}

/** A part of an algorithm's bar; the first is 0. */
export interface StackPart {
  readonly algorithm: string;
  readonly part: number;
  readonly value: number;
}

/** Violations of a host: those that a migration to it began, and those that its VMs began. */
export function causeParts(lines: readonly SweepLine[]): StackPart[] {
  return byAlgorithm(lines).flatMap(([algorithm, runs]) =>
    (["migration", "demand"] as const).map((cause, part) => {
      const { mean } = estimate(runs.map((run) => run.violationsByCause[cause] / run.hosts));
      return { algorithm, part, value: mean };
    }),
  );
}

/** What a cured violation waits for: to be detected, for a plan, for a migration. */
export function timeParts(rows: readonly ComparedRow[]): StackPart[] {
  return rows.flatMap(({ algorithm, figures: { detectionMeanS, solvingMeanS, migrationMeanS } }) =>
    [detectionMeanS, solvingMeanS, migrationMeanS].map(({ mean }, part) => ({ algorithm, part, value: mean })),
  );
}

export interface SizeShare {
  readonly algorithm: string;
  readonly size: number;
  /** Of all events, in percent: those whose partition had at most so many hosts. */
  readonly share: number;
}

/** How large partitions were, over all events of all seeds, from 1 host to all of them. */
export function sizeShares(lines: readonly SweepLine[]): SizeShare[] {
  return byAlgorithm(lines).flatMap(([algorithm, runs]) => {
    const counts = new Map<number, number>();
    for (const { partitionSizes } of runs)
      for (const [size, count] of Object.entries(partitionSizes))
        counts.set(Number(size), (counts.get(Number(size)) ?? 0) + count);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total === 0) return [];
    const sizes = [...new Set([1, ...counts.keys(), runs[0]!.hosts])].sort((left, right) => left - right);
    let below = 0;
    return sizes.map((size) => {
      below += counts.get(size) ?? 0;
      return { algorithm, size, share: (100 * below) / total };
    });
  });
}

/** The lower end is never below zero: nothing that is compared is. */
export function interval({ mean, ci95 }: Estimate): { mean: number; low: number; high: number } {
  return { mean, low: Math.max(0, mean - ci95), high: mean + ci95 };
}

function byAlgorithm(lines: readonly SweepLine[]): [string, SweepLine[]][] {
  const groups = new Map<string, SweepLine[]>();
  for (const line of lines) groups.set(line.algorithm, [...(groups.get(line.algorithm) ?? []), line]);
  return [...groups];
}
