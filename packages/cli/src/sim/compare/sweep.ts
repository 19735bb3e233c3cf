import type { AlgorithmName } from "@dvms/sim-driver";
import type { SimCompareFlags } from "../../commands/sim-compare.ts";
import { CliError, exitCodes } from "../../exit-codes.ts";
import { algorithms } from "../experiments.ts";

/** One run of a sweep. */
export interface SweepRun {
  readonly algorithm: AlgorithmName;
  readonly hosts: number;
  readonly seed: number;
}

export const firstSeed = 1;

/** All runs that the flags ask for, small sizes first. @throws CliError for names and numbers that mean nothing. */
export function sweepRuns(flags: Pick<SimCompareFlags, "algorithms" | "hosts" | "seeds">): SweepRun[] {
  const names = distinct("--algorithms", flags.algorithms).map(algorithmOf);
  const sizes = distinct("--hosts", flags.hosts).map(sizeOf);
  const seeds = Array.from({ length: flags.seeds }, (_, index) => firstSeed + index);
  return sizes
    .sort((left, right) => left - right)
    .flatMap((hosts) => seeds.flatMap((seed) => names.map((algorithm) => ({ algorithm, hosts, seed }))));
}

/** Every n-th run from the i-th on; without a shard all of them. @throws CliError for a shard that is none. */
export function shardOf<Run>(runs: readonly Run[], shard: string | undefined): readonly Run[] {
  if (shard === undefined) return runs;
  const [index = 0, count = 0] = /^\d{1,6}\/\d{1,6}$/.test(shard) ? shard.split("/").map(Number) : [];
  if (index < 1 || index > count) throw refusal(`--shard is ${shard}, expected i/n with i from 1 to n, such as 1/4.`);
  return runs.filter((_, at) => at % count === index - 1);
}

function distinct(option: string, list: string): string[] {
  const parts = list.split(",").map((part) => part.trim());
  const twice = parts.find((part, at) => parts.indexOf(part) < at);
  if (twice !== undefined) throw refusal(`${option} names ${twice} twice: name it once.`);
  return parts;
}

function algorithmOf(name: string): AlgorithmName {
  const known = algorithms.find((algorithm) => algorithm === name);
  if (known === undefined) throw refusal(`--algorithms names "${name}", expected some of ${algorithms.join(", ")}.`);
  return known;
}

function sizeOf(text: string): number {
  const hosts = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (hosts < 1 || hosts > 100_000) throw refusal(`--hosts names "${text}", expected whole numbers from 1 to 100000.`);
  return hosts;
}

function refusal(sentence: string): CliError {
  return new CliError(exitCodes.usage, sentence);
}
