import { type CheckBounds, checkSeeds, type Replay, replaySeed } from "@dvms/sim-driver";
import type { SimCheckFlags } from "../commands/sim-check.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { checkText, failureText, replayText } from "./check-text.ts";

/** Failing seeds that are explained; the others are only named. */
const explainedMax = 3;
const progressPeriodMs = 200;

/** Where the words go: the answer to `out`, failures, traces and progress to `err`. */
export interface CheckStreams {
  readonly out: Writer;
  readonly err: Writer;
}

interface Writer {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Plays the seeds that the flags name and writes what came of them; returns the exit code. */
export function checkSimulation(flags: SimCheckFlags, streams: CheckStreams): ExitCode {
  const bounds = boundsOf(flags);
  return flags.seed === undefined ? checkRange(flags, bounds, streams) : checkOne(flags.seed, flags, bounds, streams);
}

function checkOne(seed: number, flags: SimCheckFlags, bounds: CheckBounds, { out, err }: CheckStreams): ExitCode {
  const write = flags.verbose ? (line: string) => err.write(`${line}\n`) : null;
  const replay = replaySeed(seed, bounds, write);
  const { failure } = replay.run;
  if (failure !== null) err.write(explanation(replay, flags));
  out.write(flags.json ? `${JSON.stringify(replayJson(replay))}\n` : `${replayText(replay)}\n`);
  return failure === null ? exitCodes.ok : exitCodes.failed;
}

function checkRange(flags: SimCheckFlags, bounds: CheckBounds, { out, err }: CheckStreams): ExitCode {
  const { seeds: count, from } = flags;
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const startedMs = performance.now();
  let shownMs = Number.NEGATIVE_INFINITY;
  let done = 0;
  let failed = 0;
  const report = checkSeeds(seeds, bounds, ({ seed, failure }) => {
    done++;
    if (failure !== null && ++failed <= explainedMax) {
      clearProgress(err);
      err.write(explanation(replaySeed(seed, bounds, null), flags));
    }
    const nowMs = performance.now();
    if (!err.isTTY || nowMs - shownMs < progressPeriodMs) return;
    shownMs = nowMs;
    const leftS = Math.ceil((((nowMs - startedMs) / done) * (count - done)) / 1000);
    err.write(`\r\u001b[K${done} of ${count} seeds, ${failed} failed, ${leftS} s left`);
  });
  clearProgress(err);
  out.write(flags.json ? `${JSON.stringify(report)}\n` : `${checkText(report)}\n`);
  return report.failed.length === 0 ? exitCodes.ok : exitCodes.failed;
}

function explanation(replay: Replay, flags: SimCheckFlags): string {
  return `${failureText(replay, commandOf(replay.options.seed, flags))}\n`;
}

/** What to type to see that run again. */
function commandOf(seed: number, { hosts, ringOnly }: SimCheckFlags): string {
  const range = hosts === undefined ? "" : ` --hosts ${hosts.join("..")}`;
  return `npx dvms sim check --seed ${seed}${range}${ringOnly ? " --ring-only" : ""} --verbose`;
}

function boundsOf({ hosts, ringOnly }: SimCheckFlags): CheckBounds {
  const [hostsMin, hostsMax] = hosts ?? [1, ringOnly ? 1000 : 60];
  return { hostsMin, hostsMax, ringOnly: ringOnly ?? false };
}

function replayJson({ options, faults, run, traceHash, shrunk }: Replay) {
  const { vms, ...drawn } = options;
  const { seed, failure, steps, outcomes, witnessed } = run;
  const hits = Object.fromEntries(run.faults);
  const virtualSeconds = run.virtualMs / 1000;
  return {
    seed,
    failure,
    traceHash,
    virtualSeconds,
    steps,
    outcomes,
    faults: hits,
    witnessed,
    options: { ...drawn, vms: vms.length },
    schedule: faults,
    shrunk,
  };
}

function clearProgress(err: Writer): void {
  if (err.isTTY) err.write("\r\u001b[K");
}
