import { expect, test } from "vitest";
import { defaultPowerW, EnergyMeter, powerW } from "../src/energy-meter.ts";

test("power is linear between the steps of the table, and no more than at full use", () => {
  expect([0, 0.25, 0.5, 0.75, 1, 1.5].map((share) => powerW([100, 140, 200], share))).toEqual([
    100, 120, 140, 170, 200, 200,
  ]);
  expect(powerW(defaultPowerW, 0.15)).toBeCloseTo(99, 12);
});

test("energy is power over time, of hosts with tables of their own, and none while a host is down", () => {
  const meter = new EnergyMeter(
    [
      [100, 200],
      [10, 30],
    ],
    [800, 400],
  );
  meter.change(0, 10, 400);
  meter.change(1, 20, 600);
  meter.switch(0, 30, false);
  meter.switch(0, 50, true);
  // Host 0: 10 s idle, 20 s at half, 20 s down, 10 s at half. Host 1: 20 s idle, 40 s full.
  expect(meter.joules(60)).toBe(10 * 100 + 30 * 150 + 20 * 10 + 40 * 30);
  expect(meter.joules(60)).toBe(6900);
});
