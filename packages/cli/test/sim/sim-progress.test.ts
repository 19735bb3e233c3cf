import { expect, test } from "vitest";
import { progressLine } from "../../src/sim/sim-progress.ts";

const half = {
  runs: 1,
  runsDone: 0,
  simulatedS: 900,
  totalS: 1800,
  hostSecondsDone: 900,
  hostSeconds: 1800,
  elapsedMs: 4_000,
};

test("one run: simulated time, speed and time left", () => {
  expect(progressLine(half)).toBe("██████████·········· 50 %  900 of 1800 s simulated, 225 s per second, 4 s left");
});

test("several runs are counted, and time left goes by hosts", () => {
  const quarter = { ...half, runs: 3, runsDone: 1, hostSecondsDone: 450 };
  expect(progressLine(quarter)).toMatch(/ 25 % {2}1 of 3 runs, 900 of 1800 s simulated, .*, 12 s left$/);
});

test("a long time is told in minutes and hours", () => {
  expect(progressLine({ ...half, elapsedMs: 90_000 })).toMatch(/ 2 min left$/);
  expect(progressLine({ ...half, elapsedMs: 4_000_000 })).toMatch(/ 1 h 7 min left$/);
});

test("nothing is promised before anything was simulated", () => {
  expect(progressLine({ ...half, simulatedS: 0, hostSecondsDone: 0 })).toMatch(/0 s per second$/);
  expect(progressLine({ ...half, hostSeconds: 0 })).toContain("100 %");
});
