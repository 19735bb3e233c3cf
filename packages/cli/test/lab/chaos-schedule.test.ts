import { expect, test } from "vitest";
import { faultKinds, planRounds } from "../../src/lab/chaos-schedule.ts";
import { phases } from "../../src/lab/migration-book.ts";

test("the same seed draws the same rounds, and a longer run begins with the shorter one", () => {
  expect(planRounds(20, 7)).toEqual(planRounds(20, 7));
  expect(planRounds(30, 7).slice(0, 20)).toEqual(planRounds(20, 7));
  expect(planRounds(20, 8)).not.toEqual(planRounds(20, 7));
});

test("a hundred rounds meet every fault on either side in every phase", () => {
  const rounds = planRounds(100, 1);
  expect(new Set(rounds.map(({ fault, side }) => `${fault} ${side}`)).size).toBe(2 * faultKinds.length);
  expect(new Set(rounds.map(({ phase }) => phase)).size).toBe(phases.length);
  expect(rounds.filter(({ delayMs }) => delayMs === 0).length).toBeGreaterThan(30);
  for (const { lastsMs } of rounds) expect(lastsMs).toBeGreaterThanOrEqual(1_000);
});
