import type { ExperimentResult } from "@dvms/sim-driver";

/** A mean over seeds and half of its 95 % confidence interval (Student's t; 0 for one seed). */
export interface Estimate {
  readonly mean: number;
  readonly ci95: number;
}

const figureOf = {
  violationTotalS: (run) => run.violationTotalS,
  violationMeanS: (run) => run.violationMeanS,
  violations: (run) => run.violations,
  violationsInduced: (run) => run.violationsByCause.migration,
  unservedCpuS: (run) => run.unservedCpuS,
  detectionMeanS: (run) => run.detectionMeanS,
  solvingMeanS: (run) => run.solvingMeanS,
  migrations: (run) => run.migrations,
  migrationMeanS: (run) => run.migrationMeanS,
  downtimeMeanS: (run) => run.downtimeMeanS,
  migrationBytes: (run) => run.migrationBytes,
  partitionMean: (run) => run.partitionMean,
  eventsLost: (run) => run.outcomes.lost,
  vmsRefused: (run) => run.vmsRefused,
  hostsOnMean: (run) => run.hostsOnMean,
  energyKWh: (run) => run.energyJ / 3.6e6,
  messages: (run) => run.messages,
  messageBytes: (run) => run.messageBytes,
  cpuS: (run) => run.cpuS,
} as const satisfies Record<string, (run: ExperimentResult) => number>;

export type ComparedFigure = keyof typeof figureOf;

export const comparedFigures = Object.keys(figureOf) as readonly ComparedFigure[];

/** One algorithm at one size, over its seeds. */
export interface ComparedRow {
  readonly algorithm: string;
  readonly hosts: number;
  readonly seeds: number;
  readonly figures: Readonly<Record<ComparedFigure, Estimate>>;
}

/** Means over the seeds, in the order in which algorithms and sizes come first. */
export function compareSummary(results: readonly ExperimentResult[]): ComparedRow[] {
  const groups = new Map<string, ExperimentResult[]>();
  for (const result of results) {
    const key = `${result.hosts} ${result.algorithm}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].map((group) => ({
    algorithm: group[0]!.algorithm,
    hosts: group[0]!.hosts,
    seeds: group.length,
    figures: Object.fromEntries(
      comparedFigures.map((figure) => [figure, estimate(group.map(figureOf[figure]))]),
    ) as Record<ComparedFigure, Estimate>,
  }));
}

/** The mean of some values and how sure it is. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, ci95: 0 };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { mean, ci95: student(count - 1) * Math.sqrt(variance / count) };
}

/** The 97.5 % quantile of Student's t, to the table's third digit; above 30 by its expansion. */
function student(freedom: number): number {
  return quantiles[freedom - 1] ?? 1.96 + 2.372 / freedom + 2.82 / freedom ** 2;
}

const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
