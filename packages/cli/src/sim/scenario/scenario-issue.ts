import type { z } from "zod";

/** What is wrong with a value of a scenario file, as a sentence without its full stop: where, what is there, what should be. */
export function scenarioIssue(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const key = [...issue.path, issue.keys[0] ?? ""];
    return `${placeOf(key)} is not known: remove it or correct its name`;
  }
  if (issue.input === undefined) return `${place} is missing, expected ${expectation(issue)}`;
  return `${place} is ${shown(issue.input)}, expected ${expectation(issue)}`;
}

/** As in `faults[0].atS`. */
export function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text === "" ? "the file" : text.replace(/^\./, "");
}

function expectation(issue: z.core.$ZodIssue): string {
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
    default:
      return `something else (${issue.message})`;
  }
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["array", "a list"],
  ["tuple", "a list of two"],
  ["object", "a group of keys"],
]);

function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a group of keys";
  return typeof value === "string" ? `the text "${value.slice(0, 80)}"` : String(value);
}
