import type { HostRef } from "@dvms/protocol";
import { type DestinationStream, pino } from "pino";
import type { DaemonConfig } from "./config/load-config.ts";
import { startControlServer } from "./control/control-server.ts";
import { defaultSocketPath } from "./control/socket-path.ts";
import { Daemon } from "./daemon.ts";
import { openDaemonParts } from "./daemon-parts.ts";
import { defer } from "./deferred.ts";
import { onClaims } from "./transport/claims.ts";
import { onInspect } from "./transport/inspection.ts";

export interface DaemonOptions {
  /** Where the log goes, as JSON lines; standard output without it. */
  readonly logTo?: DestinationStream;
}

export interface RunningDaemon {
  readonly self: HostRef;
  /** Path of the control socket. */
  readonly socket: string;
  /** Resolves when the daemon has ended: with null after `stop`, with the error if it could not go on. */
  readonly ended: Promise<Error | null>;
  /** Finishes what runs (within limits), leaves the ring and closes everything. A repeated call waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts a daemon. When this resolves it listens, its agent is looking for the ring, and its control socket answers.
 * @throws OperatorError with one sentence if it cannot start; then nothing of it is left running.
 */
export async function startDaemon(config: DaemonConfig, options: DaemonOptions = {}): Promise<RunningDaemon> {
  const settings = { level: config.log.level, base: { host: config.host.name } };
  const log = options.logTo ? pino(settings, options.logTo) : pino(settings);
  const stack = new AsyncDisposableStack();
  try {
    let daemon: Daemon | undefined;
    const expects = (migrationId: string, sourceId: string) => daemon?.expects(migrationId, sourceId) ?? false;
    const parts = await openDaemonParts(config, log, expects, stack);
    const started = new Daemon(config, log, parts);
    daemon = started;
    stack.defer(() => started.end());
    const socket = config.control.socket ?? defaultSocketPath(started.self.id);
    const control = await startControlServer(socket, started);
    stack.defer(() => control.close());
    await started.start();
    await onInspect(parts.peers, () => started.inspection());
    await onClaims(parts.peers, (from, claims) => started.answerClaims(from, claims));
    log.info({ id: started.self.id, address: started.self.address, socket }, "The daemon runs.");
    return running(started, socket, stack, log);
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

function running(daemon: Daemon, socket: string, stack: AsyncDisposableStack, log: pino.Logger): RunningDaemon {
  const ended = defer<Error | null>();
  let stopping: Promise<void> | null = null;
  let failure: Error | null = null;
  const close = async () => {
    await stack.disposeAsync();
    ended.resolve(failure);
  };
  void daemon.failure.then((error) => {
    log.fatal({ error: error.message }, "The daemon cannot go on and ends; its VMs stay as they are on the disk.");
    failure = error;
    stopping ??= close();
  });
  const stop = async () => {
    log.info("The daemon stops.");
    await daemon.leave();
    await close();
    log.info("The daemon has stopped.");
  };
  return {
    self: daemon.self,
    socket,
    ended: ended.promise,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
