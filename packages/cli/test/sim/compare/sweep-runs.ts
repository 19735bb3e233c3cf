import type { AlgorithmName } from "@dvms/sim-driver";
import { compareSummary } from "../../../src/sim/compare/compare-summary.ts";
import type { Comparison } from "../../../src/sim/compare/comparison.ts";
import { type SweepLine, sweepFormat } from "../../../src/sim/compare/sweep-lines.ts";
import { experiments } from "../../../src/sim/experiments.ts";
import { playReplication } from "../../../src/sim/play-replication.ts";

const seconds = 240;

/** A real run, small and heavily loaded, as a comparison has it. */
export function sweepLine(algorithm: AlgorithmName, hosts: number, seed: number): SweepLine {
  const run = { ...experiments.vmplaces, mean: 68, hosts, seed, seconds, algorithm };
  const options = { ...run, vms: null, check: false, agent: {} };
  const { figures, series, replay } = playReplication(
    { options, eventsFile: null, series: true, replay: seed === 1 },
    () => true,
  );
  return {
    format: sweepFormat,
    code: "test",
    experiment: "vmplaces",
    load: "test",
    seed,
    ...figures,
    series: series!,
    replay,
  };
}

export function comparisonOf(lines: readonly SweepLine[]): Comparison {
  const words = { experiment: "vmplaces", load: "mean demand of a VM 68 % of a core", command: "dvms sim compare" };
  return { ...words, seconds, sameLoad: false, lines, rows: compareSummary(lines) };
}

/** Two algorithms on two sizes with two seeds. */
export function smallComparison(): Comparison {
  const lines = [6, 12].flatMap((hosts) =>
    [1, 2].flatMap((seed) => (["dvms", "none"] as const).map((algorithm) => sweepLine(algorithm, hosts, seed))),
  );
  return comparisonOf(lines);
}
