import { expect, test } from "vitest";
import { auditTicks, ticksOf } from "../../src/lab/tick-audit.ts";

const log = (hostName: string, ...ticks: readonly number[]) => ({
  hostName,
  text: ticks.map((tick) => `tick ${String(tick).padStart(8, "0")}\n`).join(""),
});

test("a guest that moved there and back counts once over all hosts", () => {
  const audit = auditTicks([log("h1", 1, 2, 3, 7, 8), log("h2", 4, 5, 6)]);
  expect(audit).toEqual({ monotone: true, lastTick: 8, breach: "" });
});

test("a guest that ran twice wrote a number twice", () => {
  const audit = auditTicks([log("h1", 1, 2, 3, 4), log("h2", 4, 5)]);
  expect(audit).toEqual({ monotone: false, lastTick: 5, breach: "tick 4 was written on h1 and on h2" });
});

test("a guest that began again, or went back, is seen on one host alone", () => {
  expect(auditTicks([log("h1", 1, 2, 1, 2)]).breach).toBe("tick 1 was written twice on h1");
  expect(auditTicks([log("h1", 5, 9, 7)]).breach).toBe("tick 7 came after 9 on h1");
});

test("a number that is missing was not written whole, which harms nobody", () => {
  expect(auditTicks([log("h1", 1, 2, 5)])).toMatchObject({ monotone: true, lastTick: 5 });
  expect(auditTicks([])).toEqual({ monotone: true, lastTick: 0, breach: "" });
});

test("a line that a migration tore in two is no line", () => {
  expect(ticksOf("[ 0.1] boot\ntick 00000001\ntick 0000")).toEqual([1]);
  expect(ticksOf("0002\r\ntick 00000003\r\n")).toEqual([3]);
});
