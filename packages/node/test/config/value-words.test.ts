import { expectedWords, valueWords } from "@dvms/node";
import { expect, test } from "vitest";
import { z } from "zod";

test.each([
  [z.number(), "a", "a number"],
  [z.boolean(), 1, "true or false"],
  [z.enum(["a", "b"]), "c", "one of a, b"],
  [z.string().min(1), "", "a text that is not empty"],
  [z.string().max(3), "long", "a text of at most 3 characters"],
  [z.array(z.number()).min(1), [], "a list of at least 1"],
  [z.array(z.number()).max(1), [1, 2], "a list of at most 1"],
  [z.number().positive(), 0, "a number above 0"],
  [z.number().min(0), -1, "a number of at least 0"],
  [z.number().max(9), 10, "a number of at most 9"],
  [z.uuid(), "x", "a UUID"],
  [z.string().regex(/^h\d$/), "x", "the form of /^h\\d$/"],
  [z.custom(() => false, "no custom"), 1, "something else (no custom)"],
])("what a schema asks", (schema: z.ZodType, value, words) => {
  const { error } = schema.safeParse(value);
  expect(expectedWords(error!.issues[0]!)).toBe(words);
});

test("what a file holds", () => {
  const values = [null, [1, 2], { a: 1 }, "text", 1.5, Number.NaN, true];
  const words = ["nothing", "a list of 2", "a group of keys", 'the text "text"', "1.5", "NaN", "true"];
  expect(values.map(valueWords)).toEqual(words);
  expect(valueWords("n".repeat(300))).toHaveLength("the text ".length + 80);
});
