import { type Output, plainColors } from "../src/terminal.ts";

/** An output that keeps what is written to it. */
export function keptOutput(): Output & { text: string } {
  const output = {
    text: "",
    write: (text: string): void => {
      output.text += text;
    },
    colors: plainColors,
    isTerminal: false,
    columns: Number.POSITIVE_INFINITY,
  };
  return output;
}
