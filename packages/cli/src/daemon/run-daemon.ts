import { flushCompileCache } from "node:module";
import { loadConfig, type RunningDaemon, startDaemon, warmUp } from "@dvms/node";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

export interface RunOptions {
  /** The configuration; null where flags and environment say everything. */
  readonly file: string | null;
  /** By path in the configuration. */
  readonly flags: Readonly<Record<string, string | undefined>>;
  /** True to stop when stdin closes. */
  readonly exitWithParent: boolean;
}

/** Runs a daemon until it is told to stop or cannot go on. @throws OperatorError if it cannot start. */
export async function runDaemon(options: RunOptions): Promise<ExitCode> {
  try {
    return await run(options);
  } finally {
    endSoon();
  }
}

async function run(options: RunOptions): Promise<ExitCode> {
  const requests = stopRequests(options.exitWithParent);
  const config = loadConfig({ file: options.file, flags: options.flags, environment: process.env });
  warmUp(config);
  const daemon = await startDaemon(config);
  process.stderr.write(
    `dvms: host ${config.host.name} (${daemon.self.id}) runs at ${daemon.self.address}, control socket ${daemon.socket}\n`,
  );
  // Best now: a daemon that is killed later has not lost it for the next start.
  flushCompileCache();
  requests.onStop(() => stop(daemon));
  const failure = await daemon.ended;
  if (failure === null) return exitCodes.ok;
  process.stderr.write(`dvms: the daemon could not go on: ${failure.message}\n`);
  return exitCodes.failed;
}

/** A stop takes what its migrations take, at most about 25 s; a process that is still there after this will never end by itself. */
const stopMaxMs = 30_000;
/** After the end nothing should be left that keeps the process; what is left all the same does not matter any more. */
const lingerMaxMs = 250;

function stop(daemon: RunningDaemon): void {
  setTimeout(() => process.exit(exitCodes.failed), stopMaxMs).unref();
  void daemon.stop();
}

/**
 * An open stdin would keep a process that has nothing left to do, and so would libp2p for a second: its address manager
 * sets a timer when the last listener closes. A stopped daemon leaves no timer of its own.
 */
function endSoon(): void {
  process.stdin.destroy();
  setTimeout(() => process.exit(), lingerMaxMs).unref();
}

/**
 * Hears signals, and the end of stdin, from the very start: a stop that is asked for while the daemon still starts is
 * carried out as soon as it runs. A second request ends the process at once.
 */
function stopRequests(exitWithParent: boolean): { onStop(stop: () => void): void } {
  let asked = false;
  let act: (() => void) | null = null;
  const ask = (): void => {
    asked = true;
    act?.();
  };
  const onSignal = (): void => {
    if (asked) process.exit(exitCodes.failed);
    ask();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, onSignal);
  if (exitWithParent) {
    const onParentGone = (): void => {
      if (!asked) ask();
    };
    process.stdin.on("end", onParentGone).on("close", onParentGone).on("error", onParentGone).resume();
  }
  return {
    onStop: (stop) => {
      act = stop;
      if (asked) stop();
    },
  };
}
