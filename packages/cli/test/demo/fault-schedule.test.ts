import { expect, test } from "vitest";
import { faultKinds, planFaults } from "../../src/demo/fault-schedule.ts";

const options = { hosts: 30, seconds: 600, seed: 7, periodS: 5 };

test("there is a fault each period, of every kind, and each is over 15 s before the end", () => {
  const faults = planFaults(options);
  expect(faults.length).toBeGreaterThan(100);
  expect(new Set(faults.map((fault) => fault.kind))).toEqual(new Set(faultKinds));
  for (const { atMs, lastsMs, hostIndex } of faults) {
    expect(atMs % 5_000).toBe(0);
    expect(atMs + lastsMs).toBeLessThanOrEqual(585_000);
    expect(hostIndex).toBeLessThan(30);
  }
});

test("a kill lasts 1 to 5 s, a pause 2 to 10 s", () => {
  for (const { kind, lastsMs } of planFaults(options)) {
    if (kind === "kill") expect(Math.abs(lastsMs - 3_000)).toBeLessThanOrEqual(2_000);
    if (kind === "pause") expect(Math.abs(lastsMs - 6_000)).toBeLessThanOrEqual(4_000);
    if (kind === "restart") expect(lastsMs).toBe(0);
  }
});

test("the seed alone decides", () => {
  expect(planFaults(options)).toEqual(planFaults(options));
  expect(planFaults({ ...options, seed: 8 })).not.toEqual(planFaults(options));
});

test("a short demo has its faults in its first half", () => {
  const faults = planFaults({ ...options, seconds: 20, periodS: 1 });
  expect(faults.length).toBeGreaterThan(3);
  expect(Math.max(...faults.map(({ atMs, lastsMs }) => atMs + lastsMs))).toBeLessThanOrEqual(10_000);
});
