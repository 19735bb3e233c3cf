import { closeSync, openSync } from "node:fs";
import type { SimRunFlags } from "../commands/sim-run.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import type { Colors } from "../terminal.ts";
import { ProgressMeter, type ProgressStream } from "./progress-meter.ts";
import { runReplications } from "./replications.ts";
import { runOptionsOf } from "./run-options.ts";
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
  const run = await runOptionsOf(flags);
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
