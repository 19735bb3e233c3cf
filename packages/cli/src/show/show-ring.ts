import { setTimeout as sleep } from "node:timers/promises";
import { getRing, type RingReport } from "@dvms/node";
import type { RingFlags } from "../commands/ring.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { ringTable } from "../render/ring-table.ts";
import type { Output } from "../terminal.ts";
import { socketToAsk } from "./answering-socket.ts";

/** Between two walks of --watch. */
const watchMs = 1_000;
/** A walk asks host by host, each for two seconds at most; a ring that is larger or sicker than this allows is not shown. */
const walkMaxMs = 60_000;

/** Lets a daemon walk the ring and prints what it found; with --watch again and again, until Ctrl-C. */
export async function showRing(flags: RingFlags, output: Output): Promise<ExitCode> {
  const socket = await socketToAsk(flags.socket);
  if (!flags.watch) {
    const report = await getRing(socket, AbortSignal.timeout(walkMaxMs));
    output.write(`${text(report, flags, output)}\n`);
    return exitCodeOf(report);
  }
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const { createLogUpdate } = await import("log-update");
  // On a terminal a walk replaces the last one; elsewhere they follow each other.
  const inPlace = output.isTerminal && !flags.json ? createLogUpdate(process.stdout) : null;
  let exitCode: ExitCode = exitCodes.ok;
  while (!interrupted.signal.aborted) {
    const report = await getRing(socket, AbortSignal.timeout(walkMaxMs));
    exitCode = exitCodeOf(report);
    if (inPlace === null) output.write(`${text(report, flags, output)}\n`);
    else inPlace(text(report, flags, output));
    await sleep(watchMs, undefined, { signal: interrupted.signal }).catch(() => undefined);
  }
  inPlace?.done();
  return exitCode;
}

function text(report: RingReport, flags: RingFlags, output: Output): string {
  if (flags.json) return JSON.stringify(report);
  return ringTable(report, output.columns, output.colors);
}

function exitCodeOf(report: RingReport): ExitCode {
  const doubled = report.hosts.some(({ doubledVmIds }) => doubledVmIds.length > 0);
  return report.complete && !doubled ? exitCodes.ok : exitCodes.failed;
}
