import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { SimCompareFlags } from "../../commands/sim-compare.ts";
import { CliError, exitCodes } from "../../exit-codes.ts";
import { count } from "../../render/quantities.ts";
import { experiments } from "../experiments.ts";
import { ProgressMeter, type ProgressStream } from "../progress-meter.ts";
import type { ReplicationResult } from "../replication.ts";
import { runReplications } from "../replications.ts";
import { codeVersion } from "./code-version.ts";
import { compareCsv } from "./compare-csv.ts";
import { compareSummary } from "./compare-summary.ts";
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
  const runs = sweepRuns(flags);
  const mine = shardOf(runs, flags.shard);
  const { experiment, report } = flags;
  const settings = { ...experiments[experiment], ...(flags.mean !== undefined && { mean: flags.mean }) };
  const { mean } = settings;
  const seconds = flags.seconds ?? settings.seconds;
  const file = join(report, `results${flags.shard ? `-${flags.shard.replace("/", "-of-")}` : ""}.jsonl`);
  prepare(flags, file);
  const code = codeVersion();
  const done = flags.resume ? readDone(flags, { code, seconds, mean }, err) : new Map<string, SweepLine>();
  const left = mine.filter((run) => !done.has(keyOf(run)));
  const all = left.map((run) => ({
    options: { ...settings, ...run, seconds, vms: null, check: false, agent: {} },
    eventsFile: null,
    series: true,
    replay: run.seed === firstSeed && run.hosts <= drawnHostsMax,
  }));
  const meter = new ProgressMeter(
    all.map(({ options }) => options),
    err,
  );
  let ran = 0;
  const onResult = ({ figures, series, replay }: ReplicationResult, at: number) => {
    const { seed } = left[at]!;
    const line = { format: sweepFormat, code, experiment, mean, seed, ...figures, series: series!, replay } as const;
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
  const lines = runs.flatMap((run) => done.get(keyOf(run)) ?? []);
  const rows = compareSummary(lines);
  await writeReport(report, { experiment, seconds, mean, lines, rows });
  const missing = runs.length - lines.length;
  const answer = { experiment, simulatedSeconds: seconds, mean, ran, missing, rows };
  return flags.json ? `${JSON.stringify(answer)}\n` : `${compareCsv(rows)}${join(report, "report.html")}\n`;
}

/** The folder's results that belong to this comparison. */
function readDone(
  { report, experiment }: SimCompareFlags,
  { code, seconds, mean }: { readonly code: string; readonly seconds: number; readonly mean: number },
  err: ProgressStream,
): Map<string, SweepLine> {
  const { lines, stale } = readSweepLines(report, code);
  const reason = "another version of the code wrote them";
  if (stale > 0) err.write(`${count(stale, "result")} in ${report} left out, because ${reason}.\n`);
  const ours = lines.filter(
    (line) => line.experiment === experiment && line.simulatedSeconds === seconds && line.mean === mean,
  );
  return new Map(ours.map((line) => [keyOf(line), line]));
}

function keyOf({ algorithm, hosts, seed }: SweepRun | SweepLine): string {
  return `${algorithm} ${hosts} ${seed}`;
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
