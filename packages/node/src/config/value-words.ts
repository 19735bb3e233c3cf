import type { z } from "zod";

/** What a schema asks of the value that an issue is about, as in `expected a number above 0`. */
export function expectedWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeNames.get(issue.expected) ?? issue.expected;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      if (issue.origin === "string") return "a text that is not empty";
      if (issue.origin === "array") return `a list of at least ${issue.minimum}`;
      return `a number ${issue.inclusive ? "of at least" : "above"} ${issue.minimum}`;
    case "too_big":
      if (issue.origin === "string") return `a text of at most ${issue.maximum} characters`;
      if (issue.origin === "array") return `a list of at most ${issue.maximum}`;
      return `a number of at most ${issue.maximum}`;
    case "invalid_format":
      return issue.format === "uuid" ? "a UUID" : `the form of ${issue.pattern ?? issue.format}`;
    case "invalid_union":
      // No kind of the union is nearest: the schema says itself what they have in common.
      return issue.message;
    default:
      return `something else (${issue.message})`;
  }
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["tuple", "a list of two"],
  ["object", "a group of keys"],
  ["record", "a group of keys"],
]);

/** A value that a file holds, as in `got a list of 3`; long texts are cut. */
export function valueWords(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a group of keys";
  return typeof value === "string" ? `the text ${JSON.stringify(value).slice(0, 80)}` : String(value);
}
