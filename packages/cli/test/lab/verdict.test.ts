import { expect, test } from "vitest";
import { hasPassed, judgeGuest } from "../../src/lab/verdict.ts";

const evidence = {
  uuid: "u",
  name: "g1",
  foundOn: ["h2"],
  lastHost: "h1",
  wasOnCutHost: false,
  monotone: true,
  breach: "",
};
const step = { step: "heal", ok: true, seconds: 1, reason: "" };
const passes = (change: Partial<typeof evidence>) => hasPassed([step], [judgeGuest({ ...evidence, ...change })]);

test("a guest that is there once is sound, wherever it is", () => {
  expect(judgeGuest(evidence)).toMatchObject({ host: "h2", hostAlive: true, copies: 1, counterMonotone: true });
  expect(passes({ wasOnCutHost: true })).toBe(true);
});

test("a guest that is nowhere is excused by a power cut of its host only", () => {
  expect(judgeGuest({ ...evidence, foundOn: [], wasOnCutHost: true })).toMatchObject({
    host: "h1",
    hostAlive: false,
    copies: 0,
  });
  expect([passes({ foundOn: [], wasOnCutHost: true }), passes({ foundOn: [] })]).toEqual([true, false]);
});

test("nothing excuses two copies, a counter that went back, or a step that failed", () => {
  expect(passes({ foundOn: ["h1", "h2"], wasOnCutHost: true })).toBe(false);
  expect(passes({ monotone: false, wasOnCutHost: true, foundOn: [] })).toBe(false);
  expect(hasPassed([{ ...step, ok: false }], [])).toBe(false);
});
