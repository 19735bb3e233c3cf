import type { Colors } from "../terminal.ts";
import type { DemoRecord } from "./demo-record.ts";

/** How a partition is marked on the screen: a letter, and the place of its colour in the palette. */
export interface PartitionMark {
  readonly letter: string;
  readonly index: number;
}

/** Gives each event that holds hosts the first free mark, and keeps it for as long as it holds any. */
export class PartitionMarks {
  readonly #indexes = new Map<string, number>();

  /** Call once per picture: marks of events that hold nothing any more become free. */
  update(record: DemoRecord): ReadonlyMap<string, PartitionMark> {
    const holding = new Set(record.heldBy.values());
    for (const eventId of this.#indexes.keys()) if (!holding.has(eventId)) this.#indexes.delete(eventId);
    for (const eventId of holding) if (!this.#indexes.has(eventId)) this.#indexes.set(eventId, this.#firstFree());
    const marks = new Map<string, PartitionMark>();
    for (const [eventId, index] of this.#indexes)
      marks.set(eventId, { letter: letters[index % letters.length]!, index });
    return marks;
  }

  #firstFree(): number {
    const taken = new Set(this.#indexes.values());
    let index = 0;
    while (taken.has(index)) index += 1;
    return index;
  }
}

/** Writes a text in the colours of a partition. */
export function paint(text: string, mark: PartitionMark, colors: Colors): string {
  const palette = [colors.bgCyan, colors.bgMagenta, colors.bgBlue, colors.bgYellow, colors.bgGreen, colors.bgWhite];
  const background = palette[mark.index % palette.length] ?? colors.bgWhite;
  return background(colors.black(text));
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
