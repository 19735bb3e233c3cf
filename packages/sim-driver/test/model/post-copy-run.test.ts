import { expect, test } from "vitest";
import { PostCopyRun } from "../../src/model/post-copy-run.ts";

test("the VM stands still for one message, then its memory follows", () => {
  const run = new PostCopyRun(100, 1, 5);
  expect([run.suspended, run.arrived, run.flows(5), run.nextS(5)]).toEqual([true, false, false, 6]);
  expect(run.advance(6)).toBeNull();
  expect([run.suspended, run.arrived, run.flows(6), run.nextS(6)]).toEqual([false, true, false, 7]);
  expect(run.advance(7)).toBeNull();
  run.changeRate(7, 50);
  expect([run.flows(7), run.nextS(7)]).toEqual([true, 9]);
  expect(run.advance(9)).toEqual({ start: 5, end: 9, downtime: 1, rounds: 0, forced: false });
});
