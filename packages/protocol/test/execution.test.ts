import type { Move } from "@dvms/sched";
import { describe, expect, it } from "vitest";
import { Execution } from "../src/execution.ts";

const move = (id: number, sourceId: string, targetId: string, after: readonly number[] = []): Move => ({
  id,
  vmId: `vm${id}`,
  sourceId,
  targetId,
  after,
  estimateS: 1,
});
const execution = (...moves: Move[]) => new Execution({ moves, makespanS: 1 });
const ids = (moves: readonly Move[]) => moves.map(({ id }) => id);

describe("the execution of a plan", () => {
  it("starts each move once, and only when all that it waits for is done", () => {
    const run = execution(move(0, "a", "b"), move(1, "c", "d"), move(2, "e", "a", [0, 1]));
    expect(ids(run.takeReady(2))).toEqual([0, 1]);
    expect(run.takeReady(2)).toEqual([]);
    run.done(0);
    expect(run.takeReady(2)).toEqual([]);
    run.done(1);
    expect(ids(run.takeReady(2))).toEqual([2]);
    expect(run.over).toBe(false);
    run.done(2);
    expect(run.over).toBe(true);
    expect(run.doneCount).toBe(3);
  });

  it("knows whether moves have to wait: for others, or for their host", () => {
    expect(execution(move(0, "a", "b"), move(1, "a", "c")).startsAtOnce(2)).toBe(true);
    expect(execution(move(0, "a", "b"), move(1, "a", "c")).startsAtOnce(1)).toBe(false);
    expect(execution(move(0, "a", "b"), move(1, "c", "d", [0])).startsAtOnce(2)).toBe(false);
  });

  it("knows who takes part in a copy: from its beginning to its end", () => {
    const run = execution(move(0, "a", "b"), move(1, "c", "d"));
    run.takeReady(2);
    expect(run.inFlight("a")).toBe(false);
    run.begun(0);
    expect(["a", "b", "c"].map((id) => run.inFlight(id))).toEqual([true, true, false]);
    expect([run.isCopying(0, "b"), run.isCopying(1, "b"), run.isOpen(0)]).toEqual([true, false, true]);
    run.done(0);
    run.begun(0);
    expect(run.inFlight("a")).toBe(false);
  });

  it("lets a host take part in so many moves at a time, as source or target", () => {
    const run = execution(move(0, "a", "b"), move(1, "a", "c"), move(2, "d", "a"), move(3, "d", "e"));
    expect(ids(run.takeReady(2))).toEqual([0, 1, 3]);
    run.done(1);
    expect(ids(run.takeReady(2))).toEqual([2]);
  });

  it("drops with a failed move all that wait for it, near or far, and nothing else", () => {
    const run = execution(move(0, "a", "b"), move(1, "c", "a", [0]), move(2, "e", "c", [1]), move(3, "f", "g"));
    run.takeReady(2);
    run.failed(0);
    expect(run.failedCount).toBe(3);
    expect(run.over).toBe(false);
    run.done(3);
    expect(run.over).toBe(true);
    expect(run.doneCount).toBe(1);
  });

  it("keeps the first verdict about a move", () => {
    const run = execution(move(0, "a", "b"), move(1, "c", "d"));
    run.takeReady(2);
    run.done(0);
    run.failed(0);
    run.failed(1);
    run.done(1);
    expect([run.doneCount, run.failedCount]).toEqual([1, 1]);
  });

  it("knows a host as idle once its last action is over", () => {
    const run = execution(move(0, "a", "b"), move(1, "b", "c", [0]));
    run.takeReady(2);
    expect(["a", "b", "c", "z"].map((id) => run.idle(id))).toEqual([false, false, false, true]);
    run.done(0);
    expect(["a", "b", "c"].map((id) => run.idle(id))).toEqual([true, false, false]);
  });

  it("starts nothing more once stopped, and is over with what was ordered", () => {
    const run = execution(move(0, "a", "b"), move(1, "c", "a", [0]));
    run.takeReady(2);
    run.stop();
    expect(run.over).toBe(false);
    expect(run.idle("c")).toBe(true);
    run.done(0);
    expect(run.takeReady(2)).toEqual([]);
    expect(run.over).toBe(true);
  });
});
