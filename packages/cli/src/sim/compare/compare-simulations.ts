import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { SimCompareFlags } from "../../commands/sim-compare.ts";
import { CliError, exitCodes } from "../../exit-codes.ts";
import { count } from "../../render/quantities.ts";
import { loadSources } from "../load-sources.ts";
import { ProgressMeter, type ProgressStream } from "../progress-meter.ts";
import type { ReplicationResult } from "../replication.ts";
import { runReplications } from "../replications.ts";
import { codeVersion } from "./code-version.ts";
import { compareCsv } from "./compare-csv.ts";
import { compareSummary } from "./compare-summary.ts";
import { comparisonWords } from "./comparison-words.ts";
import { drawnHostsMax } from "./ring-replay.ts";
import { firstSeed, type SweepRun, shardOf, sweepRuns } from "./sweep.ts";
import { readSweepLines, type SweepLine, sweepFormat } from "./sweep-lines.ts";
import { writeReport } from "./write-report.ts";

/**
 * Runs what the folder lacks, writes the report and returns the answer to print. After `drop` the runs under way are
 * dropped and the report is of the others. @throws CliError before anything runs.
 */
export async function compareSimulations(
  flags: SimCompareFlags,
  err: ProgressStream,
  drop?: AbortSignal,
): Promise<string> {
  const runs = await sweepRuns(
    flags,
    loadSources((text) => err.write(text)),
  );
  const mine = shardOf(runs, flags.shard);
  const { report } = flags;
  const words = comparisonWords(flags);
  const file = join(report, `results${flags.shard ? `-${flags.shard.replace("/", "-of-")}` : ""}.jsonl`);
  prepare(flags, file);
  const code = codeVersion();
  const done = flags.resume ? readDone(report, code, err) : new Map<string, SweepLine>();
  const left = mine.filter((run) => !done.has(keyOfRun(run)));
  const all = left.map(({ options }) => ({
    options,
    eventsFile: null,
    series: true,
    replay: options.seed === firstSeed && options.hosts <= drawnHostsMax,
  }));
  const meter = new ProgressMeter(
    all.map(({ options }) => options),
    err,
  );
  let ran = 0;
  const onResult = ({ figures, series, replay }: ReplicationResult, at: number) => {
    const { load, options } = left[at]!;
    const { experiment } = words;
    const head = { format: sweepFormat, code, experiment, load, seed: options.seed } as const;
    const line = { ...head, ...figures, series: series!, replay };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    done.set(keyOf(line), line);
    ran++;
    meter.done(at);
  };
  const onPassed = (simulatedS: number, at: number) => meter.passed(simulatedS, at);
  const workers = flags.workers ?? availableParallelism();
  try {
    await runReplications(all, { workers, onResult, onPassed, ...(drop && { drop }) });
  } catch (error) {
    if (!drop?.aborted) throw error;
  }
  meter.clear();
  const lines = runs.flatMap((run) => done.get(keyOfRun(run)) ?? []);
  const rows = compareSummary(lines);
  const { seconds } = runs[0]!.options;
  await writeReport(report, { ...words, seconds, sameLoad: sameLoad(runs), lines, rows });
  const missing = runs.length - lines.length;
  const { experiment, load } = words;
  const answer = { experiment, load, simulatedSeconds: seconds, ran, missing, rows };
  return flags.json ? `${JSON.stringify(answer)}\n` : `${compareCsv(rows)}${join(report, "report.html")}\n`;
}

/** All results of the folder, by what they are of. */
function readDone(report: string, code: string, err: ProgressStream): Map<string, SweepLine> {
  const { lines, stale } = readSweepLines(report, code);
  const reason = "another version of the code wrote them";
  if (stale > 0) err.write(`${count(stale, "result")} in ${report} left out, because ${reason}.\n`);
  return new Map(lines.map((line) => [keyOf(line), line]));
}

/** True if the loads of all seeds are one. The law draws its VMs and crashes their hosts from the seed. */
function sameLoad(runs: readonly SweepRun[]): boolean {
  const loads = new Set(runs.map(({ load, options }) => `${load} ${options.hosts}`));
  const sizes = new Set(runs.map(({ options }) => options.hosts));
  const seeds = new Set(runs.map(({ options }) => options.seed));
  const isDrawn = runs.some(({ options }) => options.vms === null || options.crashes !== undefined);
  return seeds.size > 1 && !isDrawn && loads.size === sizes.size;
}

function keyOfRun({ load, options }: SweepRun): string {
  return keyOf({ load, algorithm: options.algorithm, seed: options.seed });
}

function keyOf({ load, algorithm, seed }: Pick<SweepLine, "load" | "algorithm" | "seed">): string {
  return `${load} ${algorithm} ${seed}`;
}

function prepare({ report, resume }: SimCompareFlags, file: string): void {
  if (!resume && existsSync(file))
    throw new CliError(exitCodes.usage, `${file} has results already: add --resume, or name another folder.`);
  try {
    mkdirSync(report, { recursive: true });
    appendFileSync(file, "");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new CliError(exitCodes.usage, `Cannot write into ${report} (${reason}): name another folder by --report.`);
  }
}
