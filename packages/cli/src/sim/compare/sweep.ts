import type { AlgorithmName, ExperimentOptions } from "@dvms/sim-driver";
import type { LoadFlags } from "../../commands/load-options.ts";
import type { SimCompareFlags } from "../../commands/sim-compare.ts";
import { CliError, exitCodes } from "../../exit-codes.ts";
import { algorithms, defaultSizes } from "../experiments.ts";
import { type LoadSources, loadSources } from "../load-sources.ts";
import { runOptionsOf } from "../run-options.ts";
import { loadHash } from "./load-hash.ts";

/** One run of a sweep. */
export interface SweepRun {
  readonly options: ExperimentOptions;
  /** Of what it plays, whoever decides (`loadHash`). */
  readonly load: string;
}

export const firstSeed = 1;

/** All runs that the flags ask for, small sizes first. @throws CliError for names, numbers and files that mean nothing. */
export async function sweepRuns(
  flags: SimCompareFlags,
  sources: LoadSources = loadSources(),
): Promise<readonly SweepRun[]> {
  const names = distinct("--algorithms", flags.algorithms).map(algorithmOf);
  const runs: SweepRun[] = [];
  for (const size of sizesOf(flags)) {
    for (let seed = firstSeed; seed < firstSeed + flags.seeds; seed++) {
      const asked = { ...loadOf(flags), seed, ...(size !== null && { hosts: size }) };
      const options = await runOptionsOf(asked, sources);
      const load = loadHash(options);
      for (const algorithm of names) runs.push({ options: { ...options, algorithm }, load });
    }
  }
  return runs;
}

/** Every n-th run from the i-th on; without a shard all of them. @throws CliError for a shard that is none. */
export function shardOf<Run>(runs: readonly Run[], shard: string | undefined): readonly Run[] {
  if (shard === undefined) return runs;
  const [index = 0, count = 0] = /^\d{1,6}\/\d{1,6}$/.test(shard) ? shard.split("/").map(Number) : [];
  if (index < 1 || index > count) throw refusal(`--shard is ${shard}, expected i/n with i from 1 to n, such as 1/4.`);
  return runs.filter((_, at) => at % count === index - 1);
}

function loadOf(flags: SimCompareFlags): LoadFlags {
  const { algorithms: _algorithms, hosts: _hosts, seeds: _seeds, report: _report, ...rest } = flags;
  const { shard: _shard, workers: _workers, resume: _resume, json: _json, ...load } = rest;
  return load;
}

/** Null: as many hosts as the scenario has. */
function sizesOf({ hosts, scenario }: SimCompareFlags): readonly (number | null)[] {
  if (hosts === undefined && scenario !== undefined) return [null];
  const sizes = distinct("--hosts", hosts ?? defaultSizes).map(sizeOf);
  return sizes.sort((left, right) => left - right);
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
