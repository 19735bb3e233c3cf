import { TraceError } from "./trace.ts";

/** What a VM or a host of a trace has at most: more is a mistake of unit. */
export const coresMax = 1_024;
export const memoryMiBMax = 64 * 1024 * 1024;
/** Thirty years. */
export const timeMaxS = 1e9;
/** More than 256 cores is no VM of these traces but a mistake of unit. */
export const percentMax = 25_600;

/** One row of a trace with a header: its fields by column, and where it is, for messages. */
export interface CsvRow {
  readonly line: number;
  /** The field of a column, trimmed; empty where the header has no such column. */
  text(column: string): string;
  /** The number of a column, within limits. */
  number(column: string, min: number, max: number): number;
  refuse(problem: string, remedy: string): never;
}

/** The rows of a text with a header, each as long as the header. Empty lines at the end are fine. @throws TraceError */
export function csvRows(lines: readonly string[], file: string): CsvRow[] {
  const columns = new Map(fieldsOf(lines[0] ?? "").map((name, index) => [name, index]));
  return lines.slice(1).map((text, index) => new Row(fieldsOf(text), columns, file, index + 2));
}

/** The lines of a text, without what is empty at its end. @throws TraceError if nothing is left. */
export function linesOf(text: string, file: string): string[] {
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  if (lines.length === 0) throw new TraceError(`Trace ${file} is empty: give a file with one row per VM.`);
  return lines;
}

export function fieldsOf(line: string): string[] {
  return line.split(",").map((field) => field.trim());
}

export function isNumber(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text);
}

export function refuseLine(file: string, line: number, problem: string, remedy: string): never {
  throw new TraceError(`Trace ${file}, line ${line} ${problem}: ${remedy}.`);
}

class Row implements CsvRow {
  readonly line: number;
  readonly #fields: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #file: string;

  constructor(fields: readonly string[], columns: ReadonlyMap<string, number>, file: string, line: number) {
    this.line = line;
    this.#fields = fields;
    this.#columns = columns;
    this.#file = file;
    if (fields.length === 1 && fields[0] === "") this.refuse("is empty", "complete the row or remove it");
    if (fields.length !== columns.size)
      this.refuse(`has ${fields.length} fields where the header has ${columns.size}`, "complete the row or remove it");
  }

  text(column: string): string {
    return this.#fields[this.#columns.get(column) ?? -1] ?? "";
  }

  number(column: string, min: number, max: number): number {
    const text = this.text(column);
    if (text === "") this.refuse(`has no ${column}`, "complete the row or remove it");
    if (!isNumber(text))
      this.refuse(
        `has "${text.slice(0, 40)}" where the number ${column} belongs`,
        "correct the value or remove the row",
      );
    const value = Number(text);
    if (!(value >= min && value <= max))
      this.refuse(
        `has the ${column} ${text}, which is not from ${min} to ${max}`,
        "correct the value or remove the row",
      );
    return value;
  }

  refuse(problem: string, remedy: string): never {
    return refuseLine(this.#file, this.line, problem, remedy);
  }
}
