import { QuietObserver } from "../observer.ts";

/** A property broke: a bug, found by a checker. Its message is one sentence with the instant and the ids. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Watches one invariant and throws at the very step that breaks it, so that the trace ends with the cause. */
export abstract class Checker extends QuietObserver {
  protected broken(nowMs: number, sentence: string): never {
    throw new InvariantError(`At ${nowMs} ms: ${sentence}.`);
  }
}
