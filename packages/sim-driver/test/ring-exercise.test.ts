import { ringExercise } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("all messages go around, at the pace of the network, the same each time", () => {
  const tookMs = ringExercise(10, 10_000);
  // A thousand hops for each host's message, of 0.2 to 1 ms.
  expect(tookMs).toBeGreaterThan(200);
  expect(tookMs).toBeLessThan(1_100);
  expect(ringExercise(10, 10_000)).toBe(tookMs);
});
