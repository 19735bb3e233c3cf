import { expectedWords, valueWords } from "@dvms/node";
import type { z } from "zod";

/** What is wrong with a value of a scenario file, as a sentence without its full stop: where, what is there, what should be. */
export function scenarioIssue(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const key = [...issue.path, issue.keys[0] ?? ""];
    return `${placeOf(key)} is not known: remove it or correct its name`;
  }
  if (issue.input === undefined) return `${place} is missing, expected ${expectedWords(issue)}`;
  return `${place} is ${issue.input === null ? "empty" : valueWords(issue.input)}, expected ${expectedWords(issue)}`;
}

/** As in `faults[0].atS`. */
export function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text === "" ? "the file" : text.replace(/^\./, "");
}
