import type { Message } from "@dvms/protocol";
import { type Fault, Weather } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const message: Message = { kind: "join" };

function weather(...faults: Partial<Fault>[]): Weather {
  const weather = new Weather(1, false, () => 60_000);
  for (const fault of faults)
    weather.begin({ kind: "loss", atMs: 0, forMs: 1, hosts: [], amount: 1, messages: [], ambushMs: null, ...fault });
  return weather;
}

test("without faults every message arrives once and on time", () => {
  expect(weather().fate(0, 1, message)).toEqual({ copies: 1, extraDelayMs: 0 });
});

test("a network partition cuts both directions, or the one out of its side", () => {
  const both = weather({ kind: "partition", hosts: [0, 1], amount: 1 });
  expect([both.reaches(0, 1), both.reaches(0, 2), both.reaches(2, 0), both.reaches(2, 3)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  const oneWay = weather({ kind: "partition", hosts: [0, 1], amount: 0 });
  expect([oneWay.reaches(0, 2), oneWay.reaches(2, 0)]).toEqual([false, true]);
  expect(oneWay.fate(0, 2, message).copies).toBe(0);
});

test("nothing gets to a host without power or comes from it", () => {
  const dark = weather();
  dark.darken(1);
  expect([dark.reaches(0, 1), dark.reaches(1, 0), dark.reaches(0, 2)]).toEqual([false, false, true]);
  dark.heal();
  expect(dark.reaches(0, 1)).toBe(true);
});

test("messages are lost, doubled, delayed and reordered where the fault says so", () => {
  expect(weather({ kind: "loss", hosts: [2] }).fate(0, 1, message).copies).toBe(1);
  expect(weather({ kind: "loss", hosts: [2] }).fate(0, 2, message).copies).toBe(0);
  const narrow = weather({ kind: "loss", messages: ["gone"] });
  expect(narrow.fate(0, 1, message).copies).toBe(1);
  expect(narrow.fate(0, 1, { kind: "gone", migrationId: "m1" }).copies).toBe(0);
  expect(weather({ kind: "duplication" }).fate(0, 1, message).copies).toBe(2);
  expect(weather({ kind: "delay" }).fate(0, 1, message).extraDelayMs).toBeGreaterThan(0);
  expect(weather({ kind: "reordering" }).fate(0, 1, message).extraDelayMs).toBeGreaterThan(0);
});

test("a frame whose bits flip is lost, and the codec bears it", () => {
  const garbling = weather({ kind: "corruption" });
  for (let number = 0; number < 200; number++)
    expect(garbling.fate(0, 1, { kind: "gone", migrationId: `m${number}` }).copies).toBe(0);
});

test("solvers and hypervisors fail where the fault says so", () => {
  expect(weather({ kind: "failingSolver" }).solveDelayMs(0)).toBe(Number.POSITIVE_INFINITY);
  expect(weather({ kind: "slowSolver", hosts: [1], amount: 300 }).solveDelayMs(0)).toBe(0);
  expect(weather({ kind: "hypervisorFails" }).copy().fails).toBe(true);
  expect(weather({ kind: "hypervisorHangs" }).copy().extraMs).toBeGreaterThan(0);
  expect(weather({ kind: "answerLost" }).answerLost()).toBe(true);
});

test("what was hit is counted", () => {
  const lossy = weather({ kind: "loss" });
  lossy.fate(0, 1, message);
  lossy.fate(0, 1, message);
  expect(lossy.hits.get("loss")).toBe(2);
});
