import type { z } from "zod";
import { nearestName } from "./nearest-name.ts";
import { namesAt } from "./settings.ts";

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
  if (value === undefined) return [`${where || "The configuration"} is missing; expected ${expectation(issue)}`];
  return [`${where || "The configuration"}: got ${shown(value)}, expected ${expectation(issue)}`];
}

/** The value that the path names: for a union told apart by a key, zod reports the object around that key. */
function valueAt(issue: Issue): unknown {
  const { code, input } = issue;
  if (code !== "invalid_union" || typeof input !== "object" || input === null) return input;
  return Object.entries(input).find(([key]) => key === issue.path.at(-1))?.[1];
}

function unknownKey(full: string, key: string, known: readonly string[], path: readonly string[]): string {
  const nearest = nearestName(key, known);
  if (nearest) return `${full} is not a known key; did you mean ${[...path, nearest].join(".")}?`;
  return known.length > 0
    ? `${full} is not a known key; known here: ${known.join(", ")}`
    : `${full} is not a known key`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeNames.get(issue.expected) ?? issue.expected;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      if (issue.origin === "string") return "a text that is not empty";
      if (issue.origin === "array") return "at least one entry";
      return `a number ${issue.inclusive ? "of at least" : "above"} ${issue.minimum}`;
    case "too_big":
      return `${issue.origin === "number" || issue.origin === "int" ? "at most" : "no longer than"} ${issue.maximum}`;
    case "invalid_format":
      return issue.format === "uuid" ? "a UUID" : `the form of ${issue.pattern ?? issue.format}`;
    case "invalid_union":
      return "a profile of the kind constant, vmplaces or steps";
    case "invalid_key":
      return "the name of a resource, like cpu or memory";
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
  ["object", "a group of keys"],
  ["record", "a group of keys"],
]);

function shown(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a group of keys";
  const text = JSON.stringify(value) ?? String(value);
  return typeof value === "string" ? `the text ${text.slice(0, 80)}` : text;
}
