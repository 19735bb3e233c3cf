import { expect, test } from "vitest";
import { roundWords, shareOf } from "../../src/lab/play-chaos.ts";

test("a round is told in words", () => {
  const round = { fault: "split", side: "target", phase: "switching", delayMs: 0, lastsMs: 3_000 } as const;
  expect(roundWords(round)).toBe("split of the target when switching, for 3.0 s");
  expect(roundWords({ ...round, delayMs: 40 })).toBe("split of the target when switching + 40 ms, for 3.0 s");
});

test("together the guests of a host ask for more than it has, and none for more than another can take", () => {
  expect(2 * shareOf(2, 40)).toBeGreaterThan(40);
  expect(4 * shareOf(4, 40)).toBeGreaterThan(40);
  expect(shareOf(1, 40)).toBeLessThan(40);
});
