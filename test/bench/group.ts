/** One figure of a group against what was asked of it. */
export interface Figure {
  readonly name: string;
  /** In words; "-" where nothing was asked. */
  readonly asked: string;
  readonly measured: string;
  /** Null where nothing was asked. */
  readonly reached: boolean | null;
}

/** Rows of text under a head of the same length. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface GroupReport {
  readonly figures: readonly Figure[];
  /** The single runs behind the figures; null where there is no more to show. */
  readonly runs: Table | null;
  /** Everything measured, for --json. */
  readonly data: unknown;
}

/** A group that was not measured, and why, in a sentence. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

export interface BenchContext {
  /** Aborted by Ctrl-C and its relatives: whatever runs must be gone when the group's promise settles. */
  readonly signal: AbortSignal;
  /** Fewer and shorter runs, to see that everything works. */
  readonly quick: boolean;
  /** Folder of solver instances; null where none was given. */
  readonly dataFolder: string | null;
  /** Does one part of a group and tells about it on stderr, with the time that is left. */
  readonly step: <T>(words: string, work: () => Promise<T>) => Promise<T>;
}

/** Figures that are taken in the same way. */
export interface Group {
  readonly name: string;
  /** What is measured and how, in a sentence or two. */
  readonly how: string;
  /** Real seconds that it takes, one entry for each of its steps. */
  estimateS(context: Pick<BenchContext, "quick" | "dataFolder">): readonly number[];
  /** @throws Skipped where it cannot be measured here. */
  run(context: BenchContext): Promise<GroupReport>;
}

/** A figure that must not be above a limit, both in the same unit. */
export function atMost(name: string, limit: number, value: number, unit: string, digits = 0): Figure {
  return {
    name,
    asked: `at most ${limit} ${unit}`.trimEnd(),
    measured: `${value.toFixed(digits)} ${unit}`.trimEnd(),
    reached: value <= limit,
  };
}

/** A figure that is only shown. */
export function shown(name: string, measured: string): Figure {
  return { name, asked: "-", measured, reached: null };
}
