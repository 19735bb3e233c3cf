import { TraceError } from "@dvms/load";
import { expect, test } from "vitest";
import { csvRows, isNumber, linesOf, refuseLine } from "../src/csv.ts";

test("rows give their fields by column, whatever the order", () => {
  const [row] = csvRows(["b, a", " 2.5,x"], "t.csv");
  expect([row!.text("a"), row!.text("c"), row!.number("b", 0, 10), row!.line]).toEqual(["x", "", 2.5, 2]);
});

test.each([
  [["a,b", "1"], "Trace t.csv, line 2 has 1 fields where the header has 2: complete the row or remove it."],
  [["a,b", "1,2", ""], "Trace t.csv, line 3 is empty: complete the row or remove it."],
])("%j is refused", (lines, sentence) => {
  expect(() => csvRows(lines, "t.csv")).toThrow(new TraceError(sentence));
});

test.each([
  ["", "Trace t.csv, line 2 has no a: complete the row or remove it."],
  ["x", 'Trace t.csv, line 2 has "x" where the number a belongs: correct the value or remove the row.'],
  ["NaN", 'Trace t.csv, line 2 has "NaN" where the number a belongs: correct the value or remove the row.'],
  ["-1", "Trace t.csv, line 2 has the a -1, which is not from 0 to 10: correct the value or remove the row."],
])("the number %j is refused", (text, sentence) => {
  const [row] = csvRows(["a,b", `${text},1`], "t.csv");
  expect(() => row!.number("a", 0, 10)).toThrow(new TraceError(sentence));
});

test("lines end in any way, and empty ones at the end are none", () => {
  expect(linesOf("a\r\nb\n\n \n", "t.csv")).toEqual(["a", "b"]);
  expect(() => linesOf("\n", "t.csv")).toThrow("Trace t.csv is empty: give a file with one row per VM.");
});

test("a number is written in the decimal system", () => {
  expect(["1", "-2.5", ".5", "1e3", "0x10", "1e9999", "", "Infinity"].map(isNumber)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a refusal is one sentence with file, line and remedy", () => {
  expect(() => refuseLine("t.csv", 3, "is wrong", "mend it")).toThrow(
    new TraceError("Trace t.csv, line 3 is wrong: mend it."),
  );
});
