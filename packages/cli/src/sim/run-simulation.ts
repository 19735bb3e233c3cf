import { closeSync, openSync } from "node:fs";
import type { CrashOptions } from "@dvms/sim-driver";
import type { SimRunFlags } from "../commands/sim-run.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { loadTrace } from "../load-trace.ts";
import type { Colors } from "../terminal.ts";
import { experiments } from "./experiments.ts";
import { ProgressMeter, type ProgressStream } from "./progress-meter.ts";
import { runReplications } from "./replications.ts";
import { simulationText } from "./simulation-text.ts";

/**
 * Runs one experiment and returns its figures, to print; after `end` those of the time that was simulated by then. @throws
 * CliError for a trace or options that cannot be used.
 */
export async function runSimulation(
  flags: SimRunFlags,
  colors: Colors,
  err: ProgressStream,
  end?: AbortSignal,
): Promise<string> {
  if (flags.check && flags.algorithm !== "dvms") {
    const sentence = `--check watches the invariants of DVMS, which ${flags.algorithm} does not have: leave it out.`;
    throw new CliError(exitCodes.usage, sentence);
  }
  const options = { ...experiments[flags.experiment], ...given(flags) };
  const vms = flags.trace === undefined ? null : await loadTrace(flags.trace, options);
  const { algorithm, check = false } = flags;
  const run = { ...options, ...crashesOf(flags), algorithm, check, vms, agent: {} };
  if (flags.events !== undefined) emptyFile(flags.events);
  const meter = new ProgressMeter([run], err);
  const onPassed = (simulatedS: number) => meter.passed(simulatedS, 0);
  const replication = { options: run, eventsFile: flags.events ?? null, series: false, replay: false };
  const [result] = await runReplications([replication], { workers: 1, onPassed, ...(end && { end }) });
  meter.clear();
  const { figures } = result!;
  return `${flags.json ? JSON.stringify(figures) : simulationText(figures, colors)}\n`;
}

/** Before anything runs, so that a file that cannot be written costs no run. */
function emptyFile(path: string): void {
  try {
    closeSync(openSync(path, "w"));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new CliError(exitCodes.usage, `Cannot write events to ${path} (${reason}): name another file by --events.`);
  }
}

function crashesOf({ crashPeriod, crashDuration }: SimRunFlags): { crashes?: CrashOptions } {
  if (crashPeriod === undefined && crashDuration === undefined) return {};
  if (crashPeriod === undefined || crashDuration === undefined) {
    const missing = crashPeriod === undefined ? "--crash-period" : "--crash-duration";
    throw new CliError(exitCodes.usage, `Crashes need a period and a duration: give ${missing} as well.`);
  }
  return { crashes: { periodS: crashPeriod, durationS: crashDuration } };
}

/** The options of the experiment that were given on the command line. */
function given({ hosts, vmsPerHost, mean, sd, capacity, seconds, seed }: SimRunFlags) {
  return {
    ...(hosts === undefined ? {} : { hosts }),
    ...(vmsPerHost === undefined ? {} : { vmsPerHost }),
    ...(mean === undefined ? {} : { mean }),
    ...(sd === undefined ? {} : { sd }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(seed === undefined ? {} : { seed }),
  };
}
