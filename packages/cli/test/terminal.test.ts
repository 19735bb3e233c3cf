import { expect, test } from "vitest";
import { bar, colorsFor, column, fit } from "../src/terminal.ts";

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
