import { expect, test } from "vitest";
import { bar, colorsFor, column, fit, textColumns, wrap } from "../src/terminal.ts";

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: "1" }, false],
  [{ isTTY: true }, { NO_COLOR: "" }, true],
  [{ isTTY: true }, { TERM: "dumb" }, false],
  [{ isTTY: false }, {}, false],
  [{}, { FORCE_COLOR: "1" }, false],
])("a stream %o in environment %o has colours: %s", (stream, environment, colored) => {
  expect(colorsFor(stream, environment).red("x")).toBe(colored ? "\u001b[31mx\u001b[39m" : "x");
});

test.each([
  ["short", 10, "short"],
  ["exactly ten", 11, "exactly ten"],
  ["much too long", 6, "much …"],
  ["x", 0, ""],
])("%j in %d columns is %j", (text, width, expected) => {
  expect(fit(text, width)).toBe(expected);
});

test("a column is exactly as wide as it must be", () => {
  expect(column("ab", 4)).toBe("ab  ");
  expect(column("ab", 4, "right")).toBe("  ab");
  expect(column("abcdef", 4)).toBe("abc…");
});

test.each([
  [0, "····"],
  [0.5, "██··"],
  [0.53, "██▏·"],
  [1, "████"],
  [7, "████"],
  [-1, "····"],
])("a bar of ratio %d has its width", (ratio, expected) => {
  expect(bar(ratio, 4)).toBe(expected);
});

test("a text is broken at spaces, and a word that is too long stands alone", () => {
  expect(wrap("one two three fourteen five", 9)).toEqual(["one two", "three", "fourteen", "five"]);
  expect(wrap("extraordinarily so", 4)).toEqual(["extraordinarily", "so"]);
});

test("text for people is as wide as the terminal, a page at most", () => {
  expect([textColumns({ columns: 80 }), textColumns({ columns: 300 }), textColumns({})]).toEqual([80, 100, 100]);
});
