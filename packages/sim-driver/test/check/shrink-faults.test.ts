import { type Fault, shrinkFaults } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const faults: readonly Fault[] = Array.from({ length: 20 }, (_, atMs) => ({
  kind: "crash",
  atMs,
  forMs: 1,
  hosts: [0],
  amount: 0,
  messages: [],
  ambushMs: null,
}));
const times = (some: readonly Fault[]) => some.map(({ atMs }) => atMs);
const needs =
  (...needed: number[]) =>
  (some: readonly Fault[]) =>
    needed.every((atMs) => times(some).includes(atMs));

test("only the faults that are needed stay", () => {
  expect(times(shrinkFaults(faults, needs(3, 4, 17), 1000))).toEqual([3, 4, 17]);
});

test("a failure without any fault needs none", () => {
  expect(shrinkFaults(faults, needs(), 1000)).toEqual([]);
});

test("it stops after so many tries with what it has by then", () => {
  let tries = 0;
  const slow = (some: readonly Fault[]) => ++tries > 0 && needs(3, 4, 17)(some);
  expect(needs(3, 4, 17)(shrinkFaults(faults, slow, 5))).toBe(true);
  expect(tries).toBe(5);
});
