import { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;

/** Colours for text that goes to this stream: none unless it is a terminal, and none where NO_COLOR is set (no-color.org). */
export function colorsFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Colors {
  const refused = environment.NO_COLOR !== undefined && environment.NO_COLOR !== "";
  return createColors(stream.isTTY === true && !refused && environment.TERM !== "dumb");
}

/** No colours at all: for tests and for text that is measured. */
export const plainColors: Colors = createColors(false);

/** Cuts a text to a width in characters; the last one becomes an ellipsis where something was left out. */
export function fit(text: string, width: number): string {
  if (text.length <= width) return text;
  return width <= 0 ? "" : `${text.slice(0, width - 1)}…`;
}

/** Cuts or pads a text to exactly this width. */
export function column(text: string, width: number, side: "left" | "right" = "left"): string {
  const cut = fit(text, width);
  return side === "left" ? cut.padEnd(width) : cut.padStart(width);
}

/** A bar of exactly this width, to an eighth of a character. The ratio is cut to 0..1. */
export function bar(ratio: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, ratio)) * width * 8);
  const full = Math.floor(eighths / 8);
  const rest = partial[eighths % 8] ?? "";
  return ("█".repeat(full) + rest).padEnd(width, "·");
}

const partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Breaks a plain text at spaces into lines of at most this width; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** How wide text for people may be: as the terminal, and a page's width where there is none or it is very wide. */
export function textColumns(stream: { readonly columns?: number }): number {
  return Math.min(pageColumns, stream.columns ?? pageColumns);
}

const pageColumns = 100;

/** Where a command writes its answer, and what that can show. */
export interface Output {
  write(text: string): void;
  readonly colors: Colors;
  readonly isTerminal: boolean;
  /** Infinite where there is no terminal. */
  readonly columns: number;
}

/** The standard output as it is now. */
export const stdout: Output = {
  write: (text) => void process.stdout.write(text),
  colors: colorsFor(process.stdout),
  isTerminal: process.stdout.isTTY === true,
  get columns() {
    return process.stdout.columns ?? Number.POSITIVE_INFINITY;
  },
};
