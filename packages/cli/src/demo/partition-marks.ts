import type { Colors } from "../terminal.ts";
import type { DemoRecord } from "./demo-record.ts";

/** How a partition is marked on the screen: a letter, and the place of its colour in the palette. */
export interface PartitionMark {
  readonly letter: string;
  readonly index: number;
}

/**
 * A mark for each event that holds hosts now. The mark depends on the event's own number alone as long as marks are free,
 * so that a partition keeps its colour while others come and go.
 */
export function partitionMarks(record: DemoRecord): ReadonlyMap<string, PartitionMark> {
  const marks = new Map<string, PartitionMark>();
  const taken = new Set<number>();
  for (const eventId of [...new Set(record.heldBy.values())].sort((a, b) => (a < b ? -1 : 1))) {
    let index = hash(eventId) % letters.length;
    for (let tries = 0; tries < letters.length && taken.has(index); tries += 1) index = (index + 1) % letters.length;
    taken.add(index);
    marks.set(eventId, { letter: letters[index] ?? "?", index });
  }
  return marks;
}

/** Writes a text in the colours of a partition. */
export function paint(text: string, mark: PartitionMark, colors: Colors): string {
  const palette = [colors.bgCyan, colors.bgMagenta, colors.bgBlue, colors.bgYellow, colors.bgGreen, colors.bgWhite];
  const background = palette[mark.index % palette.length] ?? colors.bgWhite;
  return background(colors.black(text));
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWX";

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
