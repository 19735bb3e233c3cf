import { expect, test } from "vitest";

test("outside of a thread nothing is played", async () => {
  expect(Object.keys(await import("../../src/sim/replication-worker.ts"))).toEqual([]);
});
