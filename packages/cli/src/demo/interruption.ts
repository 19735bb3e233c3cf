/** Ctrl-C and its relatives while a demo runs. */
export interface Interruption {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Hears signals no more. */
  end(): void;
}

/** The first signal asks for an orderly end; the second ends the process at once, and its `exit` handlers the daemons. */
export function hearInterruption(): Interruption {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const name of signals) process.on(name, onSignal);
  return {
    signal: controller.signal,
    end: () => {
      for (const name of signals) process.off(name, onSignal);
    },
  };
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
