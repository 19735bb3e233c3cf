import { createDemand } from "@dvms/load";
import { expect, test } from "vitest";
import { ViolationAccount } from "../../src/hypervisor/violation-account.ts";

const steps = (...cpu: number[]) => createDemand({ kind: "steps", stepS: 10, cpu, usedMiB: null });

function account(overrides: Partial<ConstructorParameters<typeof ViolationAccount>[0]> = {}): ViolationAccount {
  return new ViolationAccount({ cpuCapacity: 100, startS: 0, horizonS: 1_000, carriedS: 0, ...overrides });
}

test("finds every interval above capacity between two readings", () => {
  const metered = account();
  metered.change(0, [steps(60, 50, 60, 50, 60), steps(50, 50, 50, 40, 30)]);
  expect(metered.read(100)).toBe(20);
});

test("a demand of exactly the capacity is no violation", () => {
  const metered = account();
  metered.change(0, [steps(100)]);
  expect(metered.read(100)).toBe(0);
});

test("counts a VM from its arrival to its departure", () => {
  const metered = account();
  metered.change(0, [steps(80)]);
  metered.change(12, [steps(80), steps(30)]);
  metered.change(17.5, [steps(80)]);
  expect(metered.read(60)).toBe(5.5);
});

test("adds what was counted before, from where it starts, and nothing after the horizon", () => {
  const metered = account({ startS: 30, horizonS: 50, carriedS: 7 });
  metered.change(30, [steps(110)]);
  expect([metered.read(40), metered.read(50), metered.read(900)]).toEqual([17, 27, 27]);
});

test("a clock that is set back adds nothing and takes nothing", () => {
  const metered = account();
  metered.change(0, [steps(110)]);
  expect([metered.read(20), metered.read(5), metered.read(21)]).toEqual([20, 20, 21]);
});
