import { expect, test } from "vitest";
import { z } from "zod";
import { placeOf, scenarioIssue } from "../../../src/sim/scenario/scenario-issue.ts";

const schema = z.strictObject({
  name: z.string().min(1).max(3),
  size: z.number().positive().max(9),
  many: z.int().optional(),
  list: z.array(z.number().nonnegative()).min(1).optional(),
  kind: z.enum(["a", "b"]).optional(),
});

test.each([
  [{ name: "", size: 1 }, 'name is the text "", expected a text that is not empty'],
  [{ name: "long", size: 1 }, 'name is the text "long", expected a text of at most 3 characters'],
  [{ name: "n", size: 0 }, "size is 0, expected a number above 0"],
  [{ name: "n", size: 10 }, "size is 10, expected a number of at most 9"],
  [{ name: "n", size: Number.NaN }, "size is NaN, expected a number"],
  [{ name: "n" }, "size is missing, expected a number"],
  [{ name: "n", size: 1, many: 1.5 }, "many is 1.5, expected a whole number"],
  [{ name: "n", size: 1, list: [] }, "list is a list of 0, expected a list of at least 1"],
  [{ name: "n", size: 1, list: [1, -2] }, "list[1] is -2, expected a number of at least 0"],
  [{ name: "n", size: 1, list: null }, "list is empty, expected a list"],
  [{ name: "n", size: 1, kind: "c" }, 'kind is the text "c", expected one of a, b'],
  [{ name: "n", size: 1, colour: 1 }, "colour is not known: remove it or correct its name"],
  [[], "the file is a list of 0, expected a group of keys"],
])("%j", (value, sentence) => {
  const { error } = schema.safeParse(value, { reportInput: true });
  expect(scenarioIssue(error!.issues[0]!)).toBe(sentence);
});

test("places are written as in JavaScript", () => {
  expect([placeOf(["faults", 0, "atS"]), placeOf([])]).toEqual(["faults[0].atS", "the file"]);
});
