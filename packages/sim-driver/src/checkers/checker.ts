import { QuietObserver } from "../observer.ts";

/** The invariants of a run; each has a checker of this name. */
export const invariants = [
  "exclusive",
  "once",
  "fenced",
  "roomy",
  "lawful",
  "ends",
  "freeAgain",
  "ringWhole",
  "bounded",
  "journalled",
  "led",
  "merged",
  "toured",
  "patient",
  "ordered",
  "caused",
  /** No invariant of the design: the code itself threw. */
  "sound",
] as const;

export type Invariant = (typeof invariants)[number];

/** A property broke: a bug, found by a checker. Its message is one sentence with the instant and both sides of it. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
  readonly invariant: Invariant;

  constructor(invariant: Invariant, sentence: string) {
    super(sentence);
    this.invariant = invariant;
  }
}

/** Watches one invariant and throws at the very step that breaks it, so that the trace ends with the cause. */
export abstract class Checker extends QuietObserver {
  protected abstract readonly invariant: Invariant;

  protected broken(nowMs: number, sentence: string): never {
    throw new InvariantError(this.invariant, `At ${nowMs} ms: ${sentence}.`);
  }
}
