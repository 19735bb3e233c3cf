import { expect, test } from "vitest";
import { nearestName } from "../../src/config/nearest-name.ts";

const known = ["heartbeatMs", "suspectMs", "leaseMs", "retryMs"];

test.each([
  ["heartbeatMS", "heartbeatMs"],
  ["hartbeatMs", "heartbeatMs"],
  ["lease", "leaseMs"],
  ["retry_ms", "retryMs"],
  ["colour", null],
  ["", null],
])("%j most likely means %j", (name, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});

test("of two that are equally near the first in order is taken, whatever the order they came in", () => {
  expect(nearestName("ab", ["ac", "aa"])).toBe("aa");
  expect(nearestName("ab", ["aa", "ac"])).toBe("aa");
});
