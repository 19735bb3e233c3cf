/**
 * A signal that Ctrl-C and SIGTERM abort, for work that still has an answer then. They may come again: npx passes on the
 * Ctrl-C that the terminal has sent to this process already.
 */
export function endOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => controller.abort());
  return controller.signal;
}
