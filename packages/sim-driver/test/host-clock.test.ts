import { HostClock } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("a clock shows virtual time until something happens to it", () => {
  const clock = new HostClock();
  expect([clock.localMs(1234.5), clock.timeMs(1234.5)]).toEqual([1234.5, 1234.5]);
});

test("a clock that drifts goes on from what it shows", () => {
  const clock = new HostClock();
  clock.drift(1.01, 1000);
  expect(clock.localMs(1000)).toBe(1000);
  expect(clock.localMs(2000)).toBeCloseTo(2010, 9);
});

test("a clock that jumped shows more at once", () => {
  const clock = new HostClock();
  clock.jump(500);
  expect([clock.localMs(100), clock.jumps]).toEqual([600, 1]);
});

test("the instant for a time of the clock is never early, whatever its rate", () => {
  const clock = new HostClock();
  clock.drift(0.9931, 777.7);
  clock.jump(31.4);
  for (let localMs = 1000; localMs < 1_000_000; localMs += 997.13)
    expect(clock.localMs(clock.timeMs(localMs))).toBeGreaterThanOrEqual(localMs);
});
