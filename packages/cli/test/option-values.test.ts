import { expect, test } from "vitest";
import { decimalNumber, hostRange, oneOf, optionName, repeated, wholeNumber } from "../src/option-values.ts";

test.each([
  ["1", 1],
  ["64", 64],
  [" 12 ", 12],
])("a whole number %j is read as %d", (text, value) => {
  expect(wholeNumber("--hosts", 1, 64)(text)).toBe(value);
});

test.each(["0", "65", "1.5", "-3", "", "twelve", "0x10", "1e3", "Infinity"])(
  "%j is no number of hosts, and the sentence names the option and the range",
  (text) => {
    expect(() => wholeNumber("--hosts", 1, 64)(text)).toThrow(
      `--hosts is "${text}", it must be a whole number from 1 to 64.`,
    );
  },
);

test.each([
  ["0.5", 0.5],
  ["30", 30],
  [".25", 0.25],
])("a decimal number %j is read as %d", (text, value) => {
  expect(decimalNumber("--speed", 0.1, 100)(text)).toBe(value);
});

test.each(["0", "101", "NaN", "1e2", "", "."])("%j is no speed", (text) => {
  expect(() => decimalNumber("--speed", 0.1, 100)(text)).toThrow("it must be a number from 0.1 to 100");
});

test("a word outside the list is refused with the list", () => {
  expect(oneOf("--algorithm", ["dvms", "none"])("none")).toBe("none");
  expect(() => oneOf("--algorithm", ["dvms", "none"])("magic")).toThrow('"magic", it must be one of dvms, none.');
});

test("an option given twice keeps both values in order", () => {
  expect(repeated("b", repeated("a", undefined))).toEqual(["a", "b"]);
});

test("a range of hosts is two numbers or one", () => {
  expect(hostRange("--hosts")("3..60")).toEqual([3, 60]);
  expect(hostRange("--hosts")("7")).toEqual([7, 7]);
  for (const text of ["0..3", "5..2", "3..", "a", "1..1001"])
    expect(() => hostRange("--hosts")(text)).toThrow("it must be a range A..B of whole numbers from 1 to 1000");
});

test("a flag's option is spelled with dashes", () => {
  expect(optionName("vmsPerHost")).toBe("--vms-per-host");
  expect(optionName("seed")).toBe("--seed");
});
