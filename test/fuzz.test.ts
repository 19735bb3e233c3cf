import { expect, test } from "vitest";
import { FuzzedRing } from "./fuzz/fuzzed-ring.ts";

const frames = 20_000;

test(`a ring of three takes ${frames} frames of liars without a throw, and is whole when they stop`, () => {
  const ring = new FuzzedRing(7);
  for (let sent = 0; sent < frames; sent++) ring.frame();
  const { message, hello, refused, unknown, invalid, dropped, granted } = ring.counts;
  expect(message + hello + refused + unknown + invalid).toBe(frames);
  // Each thing that is to be tried was tried, often.
  expect(Math.min(message, invalid)).toBeGreaterThan(frames / 10);
  expect(Math.min(dropped, granted)).toBeGreaterThan(50);
  expect(ring.settle()).toEqual([
    ["b", "c"],
    ["c", "a"],
    ["a", "b"],
  ]);
});
