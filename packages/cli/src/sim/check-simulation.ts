import { type CheckBounds, checkSeeds, type Replay, replaySeed } from "@dvms/sim-driver";
import type { SimCheckFlags } from "../commands/sim-check.ts";
import { exitCodes } from "../exit-codes.ts";
import { checkText, failureText, replayText } from "./check-text.ts";

/** Failing seeds that are explained; the others are only named. */
const explainedMax = 3;
const progressPeriodMs = 200;

/** Plays the seeds that the flags name and prints what came of them; returns the exit code. */
export function checkSimulation(flags: SimCheckFlags): number {
  const bounds = boundsOf(flags);
  return flags.seed === undefined ? checkRange(flags, bounds) : checkOne(flags.seed, flags, bounds);
}

function checkOne(seed: number, flags: SimCheckFlags, bounds: CheckBounds): number {
  const write = flags.verbose ? (line: string) => process.stderr.write(`${line}\n`) : null;
  const replay = replaySeed(seed, bounds, write);
  const { failure } = replay.run;
  if (failure !== null) explain(replay, flags);
  process.stdout.write(flags.json ? `${JSON.stringify(replayJson(replay))}\n` : `${replayText(replay)}\n`);
  return failure === null ? exitCodes.ok : exitCodes.failed;
}

function checkRange(flags: SimCheckFlags, bounds: CheckBounds): number {
  const { seeds: count, from } = flags;
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const startedMs = performance.now();
  let shownMs = Number.NEGATIVE_INFINITY;
  let done = 0;
  let failed = 0;
  const report = checkSeeds(seeds, bounds, ({ seed, failure }) => {
    done++;
    if (failure !== null && ++failed <= explainedMax) {
      clearProgress();
      explain(replaySeed(seed, bounds, null), flags);
    }
    const nowMs = performance.now();
    if (!process.stderr.isTTY || nowMs - shownMs < progressPeriodMs) return;
    shownMs = nowMs;
    const leftS = Math.ceil((((nowMs - startedMs) / done) * (count - done)) / 1000);
    process.stderr.write(`\r\u001b[K${done} of ${count} seeds, ${failed} failed, ${leftS} s left`);
  });
  clearProgress();
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : `${checkText(report)}\n`);
  return report.failed.length === 0 ? exitCodes.ok : exitCodes.failed;
}

function explain(replay: Replay, flags: SimCheckFlags): void {
  process.stderr.write(`${failureText(replay, commandOf(replay.options.seed, flags))}\n`);
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

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
