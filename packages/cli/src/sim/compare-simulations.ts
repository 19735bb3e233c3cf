import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ExperimentResult } from "@dvms/sim-driver";
import type { SimCompareFlags } from "../commands/sim-compare.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { compareCsv, compareHtml, compareSvg } from "./compare-report.ts";
import { compareSummary } from "./compare-summary.ts";
import { experiments } from "./experiments.ts";
import { runReplications } from "./replications.ts";
import { type SweepRun, shardOf, sweepRuns } from "./sweep.ts";
import { readSweepLines, type SweepLine } from "./sweep-lines.ts";
import { sweepProgress } from "./sweep-progress.ts";

/**
 * Runs what the folder lacks, one run at a time, writes the report and returns the answer to print. After `signal` the
 * run under way is dropped and the report is of the others. @throws CliError before anything runs.
 */
export async function compareSimulations(
  flags: SimCompareFlags,
  err: { readonly isTTY?: boolean; write(text: string): unknown },
  signal?: AbortSignal,
): Promise<string> {
  const runs = sweepRuns(flags);
  const mine = shardOf(runs, flags.shard);
  const settings = { ...experiments[flags.experiment] };
  const seconds = flags.seconds ?? settings.seconds;
  const keyOf = ({ algorithm, hosts, seed }: SweepRun | SweepLine) => `${algorithm} ${hosts} ${seed}`;
  const file = join(flags.report, `results${flags.shard ? `-${flags.shard.replace("/", "-of-")}` : ""}.jsonl`);
  prepare(flags, file);
  const done = new Map<string, SweepLine>();
  for (const line of flags.resume ? readSweepLines(flags.report) : [])
    if (line.experiment === flags.experiment && line.simulatedSeconds === seconds) done.set(keyOf(line), line);
  const left = mine.filter((run) => !done.has(keyOf(run)));
  const startedMs = performance.now();
  let ran = 0;
  const onResult = (result: ExperimentResult, at: number) => {
    const line = { experiment: flags.experiment, seed: left[at]!.seed, ...result };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    done.set(keyOf(line), line);
    ran++;
    if (err.isTTY) err.write(`\r\u001b[K${sweepProgress(left, ran, seconds, performance.now() - startedMs)}`);
  };
  const all = left.map((run) => ({ ...settings, ...run, seconds, vms: null, check: false, agent: {} }));
  try {
    await runReplications(all, { workers: 1, onResult, ...(signal && { signal }) });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  if (err.isTTY) err.write("\r\u001b[K");
  const rows = compareSummary(runs.flatMap((run) => done.get(keyOf(run)) ?? []));
  const title = `${flags.experiment}, ${seconds} s`;
  writeFileSync(join(flags.report, "report.html"), compareHtml(title, rows));
  writeFileSync(join(flags.report, "violation.svg"), compareSvg(rows));
  writeFileSync(join(flags.report, "summary.csv"), compareCsv(rows));
  const missing = runs.filter((run) => !done.has(keyOf(run))).length;
  const answer = { experiment: flags.experiment, simulatedSeconds: seconds, ran, missing, rows };
  return flags.json ? `${JSON.stringify(answer)}\n` : `${compareCsv(rows)}${join(flags.report, "report.html")}\n`;
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
