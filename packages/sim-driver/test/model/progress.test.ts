import { expect, test } from "vitest";
import { Progress } from "../../src/model/progress.ts";

test("the end follows the rate", () => {
  const progress = new Progress(10, 5);
  expect(progress.endS).toBe(Number.POSITIVE_INFINITY);
  progress.changeRate(6, 2);
  expect(progress.endS).toBe(11);
  progress.changeRate(8, 1);
  expect([progress.doneAt(8), progress.endS]).toEqual([4, 14]);
});

test("a rate that stays leaves the announced end as it was, to the bit", () => {
  const progress = new Progress(1, 0);
  progress.changeRate(0, 0.3);
  const { endS } = progress;
  for (let nowS = 0.1; nowS < 3; nowS += 0.1) progress.changeRate(nowS, 0.3);
  expect(progress.endS).toBe(endS);
});

test("nothing to do is done at once", () => {
  expect(new Progress(0, 3).endS).toBe(3);
});
