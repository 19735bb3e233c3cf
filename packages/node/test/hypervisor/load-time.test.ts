import { expect, test } from "vitest";
import { loadTimeS } from "../../src/hypervisor/load-time.ts";

test.each([
  ["there is no start", null, 5_000, 0],
  ["before the start", { startAtUnixMs: 6_000, horizonS: 1 }, 5_000, 0],
  ["at the start", { startAtUnixMs: 5_000, horizonS: 1 }, 5_000, 0],
  ["after it, thirty times faster", { startAtUnixMs: 5_000, horizonS: 1 }, 5_500, 15],
])("the load's time: %s", (_name, start, nowUnixMs, expected) => {
  expect(loadTimeS(start, 30, nowUnixMs)).toBe(expected);
});
