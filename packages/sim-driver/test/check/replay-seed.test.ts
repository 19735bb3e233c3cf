import { replaySeed } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const bounds = { hostsMin: 2, hostsMax: 4, ringOnly: false };

test("a replay tells everything about a seed, and the same again", () => {
  const lines: string[] = [];
  const replay = replaySeed(5, bounds, (line) => lines.push(line));
  expect(replay.run.failure).toBeNull();
  expect(replay.shrunk).toBeNull();
  expect(replay.faults.length).toBeGreaterThan(0);
  expect(lines.length).toBeGreaterThan(10);
  expect(replaySeed(5, bounds, null).traceHash).toBe(replay.traceHash);
});
