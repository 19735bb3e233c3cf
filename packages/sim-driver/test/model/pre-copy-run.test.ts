import { expect, test } from "vitest";
import { Guest } from "../../src/model/guest.ts";
import { PreCopyRun } from "../../src/model/pre-copy-run.ts";

const source = { id: "a", cores: 1, speed: 10 };
const target = { id: "b", cores: 1, speed: 10 };
const vm = { id: "v", host: "a", cores: 1, memory: 100, cap: Number.POSITIVE_INFINITY, dirtyRate: 20, workingSet: 100 };

test("latency, round, suspension and rest follow each other", () => {
  const guest = new Guest(vm, source);
  guest.work.changeRate(0, 10);
  const limits = { stopAndCopySeconds: 0.5, roundsMax: 64 };
  const run = new PreCopyRun(guest, target, { links: [0], latencyS: 1 }, limits, 0);
  expect([run.flows(0.5), run.nextS(0)]).toEqual([false, 1]);
  expect(run.advance(1)).toBeNull();
  run.changeRate(1, 50);
  expect(run.nextS(1)).toBe(3);
  // 3 s of full work leave 60 dirty: more than 0.5 s at the 33.3 of this round.
  expect([run.advance(3), guest.suspended, run.nextS(3)]).toEqual([null, false, 4]);
  run.changeRate(4, 600);
  guest.work.changeRate(4, 0);
  // 1.1 s, of which one second of work leaves 20 dirty: less than 0.5 s at 54.5.
  expect([run.advance(4.1), guest.suspended]).toEqual([null, true]);
  run.changeRate(5.1, 20);
  expect(run.nextS(5.2)).toBeCloseTo(6.1, 12);
  const end = run.advance(run.nextS(5.2));
  expect(end).toMatchObject({ vm: "v", start: 0, rounds: 2, forced: false });
  expect(end!.downtime).toBeCloseTo(2, 12);
  expect([guest.host, guest.suspended]).toEqual([target, false]);
});
