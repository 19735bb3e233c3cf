import { expect, test } from "vitest";
import { sweepProgress } from "../../src/sim/sweep-progress.ts";

const runs = [8, 8, 16].map((hosts) => ({ algorithm: "none" as const, hosts, seed: 1 }));

test("speed is simulated time over real time, and what is left goes by hosts", () => {
  expect(sweepProgress(runs, 2, 300, 4000)).toBe("2 of 3 runs, 150 simulated seconds per second, 4 s left");
  expect(sweepProgress(runs, 3, 300, 8000)).toMatch(/^3 of 3 .* 0 s left$/);
});

test("a long time is told in minutes and hours", () => {
  expect(sweepProgress(runs, 2, 300, 90_000)).toMatch(/ 2 min left$/);
  expect(sweepProgress(runs, 2, 300, 4_000_000)).toMatch(/ 1 h 7 min left$/);
});
