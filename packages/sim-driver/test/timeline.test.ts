import { Timeline } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("time jumps from event to event and stops where it was told to", () => {
  const timeline = new Timeline();
  const seen: string[] = [];
  const tick = timeline.channel((index) => seen.push(`tick ${index} at ${timeline.nowMs}`));
  timeline.post(tick, 7, 20);
  timeline.at(10, () => seen.push(`task at ${timeline.nowMs}`));
  timeline.post(tick, 9, 30);
  timeline.runUntil(25);
  expect(seen).toEqual(["task at 10", "tick 7 at 20"]);
  expect(timeline.nowMs).toBe(25);
  timeline.runUntil(30);
  expect(seen.at(-1)).toBe("tick 9 at 30");
});

test("a task may plan others, and one for the past happens now, after what was planned for now", () => {
  const timeline = new Timeline();
  const seen: string[] = [];
  timeline.at(10, () => {
    timeline.at(10, () => seen.push(`second at ${timeline.nowMs}`));
    timeline.at(3, () => seen.push(`third at ${timeline.nowMs}`));
    seen.push("first");
  });
  timeline.runUntil(100);
  expect(seen).toEqual(["first", "second at 10", "third at 10"]);
});

test("never is a time, too", () => {
  const timeline = new Timeline();
  const tick = timeline.channel(() => expect.fail("it came"));
  timeline.post(tick, 0, Number.POSITIVE_INFINITY);
  timeline.runUntil(1e12);
});

test("large indexes survive the packing", () => {
  const timeline = new Timeline();
  const seen: number[] = [];
  const tick = timeline.channel((index) => seen.push(index));
  timeline.post(tick, 2 ** 28 - 1, 1);
  timeline.runUntil(1);
  expect(seen).toEqual([2 ** 28 - 1]);
});
