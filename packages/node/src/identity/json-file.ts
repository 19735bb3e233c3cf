import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";
import { makeFolder } from "../make-folder.ts";
import { OperatorError } from "../operator-error.ts";

export interface JsonFileFormat<T> {
  /** What the file holds, for sentences: "the host's identity". */
  readonly label: string;
  /** The number that the file carries as `schema`; a file with a higher one is refused, never guessed at. */
  readonly schema: number;
  readonly shape: z.ZodType<T>;
  /** What to do where the file is damaged, as the end of a sentence. */
  readonly remedy: string;
}

/**
 * Reads a small JSON file of ours; null if there is none.
 * @throws OperatorError if it cannot be read, is damaged, or was written by a newer version.
 */
export function readJsonFile<T>(path: string, format: JsonFileFormat<T>): T | null {
  const text = readText(path, format);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(path, format, "it is not JSON", error);
  }
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  if (typeof schema === "number" && schema > format.schema) {
    throw new OperatorError(
      "refused",
      `${path} (${format.label}) was written by a newer dvms: its schema is ${schema}, this one reads up to ${format.schema}; start the newer version.`,
    );
  }
  if (schema !== format.schema)
    throw damaged(path, format, `its schema number is ${JSON.stringify(schema) ?? "missing"}`);
  const parsed = format.shape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? `its "${issue.path.join(".")}" cannot be used` : "it cannot be used";
    throw damaged(path, format, where, parsed.error);
  }
  return parsed.data;
}

/**
 * Writes a small JSON file so that after a power cut either the old or the new one is there, whole; only its owner may
 * read it.
 * @throws OperatorError if it cannot be written.
 */
export function writeJsonFile<T extends object>(path: string, format: JsonFileFormat<T>, value: T): void {
  try {
    replaceFile(path, `${JSON.stringify({ schema: format.schema, ...value }, null, 2)}\n`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new OperatorError(
      "refused",
      `${path} (${format.label}) cannot be written (${code}); name a folder that you may write, and see that its disk is not full.`,
      { cause: error },
    );
  }
}

function replaceFile(path: string, text: string): void {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = `${path}.${process.pid}.new`;
  writeDurably(openSync(temporary, "w", 0o600), (file) => void writeSync(file, text));
  renameSync(temporary, path);
  // The rename itself is durable only once the folder is.
  writeDurably(openSync(folder, "r"), () => undefined);
}

function writeDurably(file: number, write: (file: number) => void): void {
  try {
    write(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readText<T>(path: string, format: JsonFileFormat<T>): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return null;
    throw new OperatorError(
      "refused",
      `${path} (${format.label}) cannot be read (${code}); make it readable for the user that runs dvms.`,
      { cause: error },
    );
  }
}

function damaged<T>(path: string, format: JsonFileFormat<T>, what: string, cause?: unknown): OperatorError {
  return new OperatorError("refused", `${path} (${format.label}) is damaged: ${what}; ${format.remedy}.`, { cause });
}
