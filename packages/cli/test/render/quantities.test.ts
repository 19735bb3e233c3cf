import { expect, test } from "vitest";
import {
  count,
  formatBytes,
  formatClock,
  formatMs,
  formatPercent,
  formatS,
  mean,
  percentile,
} from "../../src/render/quantities.ts";

test.each([
  [0, "0 ms"],
  [0.44, "0.4 ms"],
  [0.96, "1 ms"],
  [999, "999 ms"],
  [999.6, "1.0 s"],
  [1234, "1.2 s"],
  [61_000, "61 s"],
])("%d ms reads as %s", (milliseconds, text) => {
  expect(formatMs(milliseconds)).toBe(text);
});

test.each([
  [0, "0.0 s"],
  [9.94, "9.9 s"],
  [9.96, "10 s"],
  [599, "599 s"],
  [3000, "50 min"],
  [86_400, "24 h"],
  [864_000, "10 days"],
])("%d s reads as %s", (seconds, text) => {
  expect(formatS(seconds)).toBe(text);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1234, "1.23 kB"],
  [2_431_000, "2.43 MB"],
])("%d bytes read as %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test("an unbounded load has a sign of its own", () => {
  expect(formatPercent(Number.POSITIVE_INFINITY)).toBe("∞ %");
  expect(formatPercent(1.006)).toBe("101 %");
});

test("nouns follow their number", () => {
  expect([count(0, "VM"), count(1, "VM"), count(2, "process", "processes")]).toEqual(["0 VMs", "1 VM", "2 processes"]);
});

test("a clock shows minutes and seconds and never runs below zero", () => {
  expect([formatClock(61.4), formatClock(-3), formatClock(600)]).toEqual(["1:01", "0:00", "10:00"]);
});

test.each([
  [[], 0.5, 0],
  [[7], 0.99, 7],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => 100 - index), 0.99, 99],
])("of %j the percentile %d is %d", (samples, share, expected) => {
  expect(percentile(samples, share)).toBe(expected);
});

test("the mean of nothing is 0", () => {
  expect([mean([]), mean([1, 2])]).toEqual([0, 1.5]);
});
