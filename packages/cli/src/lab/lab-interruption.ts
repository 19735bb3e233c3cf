/** Ctrl-C and its relatives while a lab plays. */
export interface LabInterruption {
  /** Aborted by the first: what was played so far is judged, and the lab is ended. */
  readonly signal: AbortSignal;
  /** Aborted by a later one: the lab is ended without judging. */
  readonly hurry: AbortSignal;
  /** Hears signals no more. */
  end(): void;
}

/** No signal ends the process at once: it would leave a lab of a hundred processes behind. */
export function hearLabInterruption(nowMs: () => number = () => performance.now()): LabInterruption {
  const first = new AbortController();
  const later = new AbortController();
  let heardMs = 0;
  const onSignal = (): void => {
    if (!first.signal.aborted) {
      heardMs = nowMs();
      first.abort(new Error("interrupted"));
    } else if (nowMs() - heardMs > sameMs) later.abort(new Error("interrupted twice"));
  };
  for (const name of signals) process.on(name, onSignal);
  return {
    signal: first.signal,
    hurry: later.signal,
    end: () => {
      for (const name of signals) process.off(name, onSignal);
    },
  };
}

/** Resolves or rejects with the work, or rejects as soon as the signal is aborted: the work then goes on unheard. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** npx and pnpm pass on what the terminal has sent to every process already: within this time it is the same Ctrl-C. */
const sameMs = 1_500;
