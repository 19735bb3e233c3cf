import { expect, test } from "vitest";
import { PreCopyRun } from "../../src/model/pre-copy-run.ts";

const limits = { stopAndCopySeconds: 0.5, roundsMax: 64 };

test("latency, round, suspension and rest follow each other", () => {
  let dirtyRate = 20;
  let [dirtied, sinceS] = [0, 0];
  const subject = { memory: 100, workingSet: 100, dirtiedAt: (nowS: number) => dirtied + dirtyRate * (nowS - sinceS) };
  const run = new PreCopyRun(subject, 1, limits, 0);
  expect([run.flows(0.5), run.nextS(0)]).toEqual([false, 1]);
  expect(run.advance(1)).toBeNull();
  run.changeRate(1, 50);
  expect(run.nextS(1)).toBe(3);
  // 3 s leave 60 dirty: more than 0.5 s at the 33.3 of this round.
  expect([run.advance(3), run.suspended, run.nextS(3)]).toEqual([null, false, 4]);
  run.changeRate(4, 600);
  [dirtied, sinceS, dirtyRate] = [80, 4, 0];
  // 1.1 s, of which one second leaves 20 dirty: less than 0.5 s at 54.5.
  expect([run.advance(4.1), run.suspended, run.arrived]).toEqual([null, true, false]);
  run.changeRate(5.1, 20);
  expect(run.nextS(5.2)).toBeCloseTo(6.1, 12);
  const end = run.advance(run.nextS(5.2));
  expect(end).toMatchObject({ start: 0, rounds: 2, forced: false });
  expect(end!.downtime).toBeCloseTo(2, 12);
  expect([run.suspended, run.arrived]).toEqual([false, true]);
});

test("a VM without memory is there at once", () => {
  const run = new PreCopyRun({ memory: 0, workingSet: 0, dirtiedAt: () => 0 }, 0, limits, 7);
  expect(run.nextS(7)).toBe(7);
  expect([run.advance(7), run.suspended]).toEqual([null, true]);
  expect(run.advance(7)).toEqual({ start: 7, end: 7, downtime: 0, rounds: 1, forced: false });
});
