import type { z } from "zod";
import { nearestName } from "./nearest-name.ts";
import { namesAt } from "./settings.ts";
import { expectedWords, valueWords } from "./value-words.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with one value, as sentences without their full stop: where, what is there, what should be. */
export function faultSentences(issue: Issue, nameOf: (path: string) => string): string[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey([...path, key].join("."), key, namesAt(issue.path), path));
  }
  const where = nameOf(path.join("."));
  if (issue.code === "custom") return [`${where}: ${issue.message}`];
  const value = valueAt(issue);
  // The only names that are checked.
  const expected = issue.code === "invalid_key" ? "the name of a resource, like cpu or memory" : expectedWords(issue);
  if (value === undefined) return [`${where || "The configuration"} is missing; expected ${expected}`];
  return [`${where || "The configuration"}: got ${valueWords(value)}, expected ${expected}`];
}

/** The value that the path names: for a union told apart by a key, zod reports the object around that key. */
function valueAt(issue: Issue): unknown {
  const { input } = issue;
  const isToldApart = issue.code === "invalid_union" && issue.discriminator !== undefined;
  if (!isToldApart || typeof input !== "object" || input === null) return input;
  return Object.entries(input).find(([key]) => key === issue.path.at(-1))?.[1];
}

function unknownKey(full: string, key: string, known: readonly string[], path: readonly string[]): string {
  const nearest = nearestName(key, known);
  if (nearest) return `${full} is not a known key; did you mean ${[...path, nearest].join(".")}?`;
  return known.length > 0
    ? `${full} is not a known key; known here: ${known.join(", ")}`
    : `${full} is not a known key`;
}
