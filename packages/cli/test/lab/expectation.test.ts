import { expect, test } from "vitest";
import { mostAtOnce, overheadOf, whatIsMissing } from "../../src/lab/expectation.ts";

const event = (begunUnixMs: number, endedUnixMs: number) => ({
  eventId: "e1",
  hostName: "h1",
  outcome: "solved",
  reason: "1 migration, 2 hosts",
  members: ["h1", "h2"],
  begunUnixMs,
  endedUnixMs,
});
const done = {
  eventId: "e1",
  vm: "g1",
  source: "h1",
  target: "h2",
  totalS: 2,
  downtimeMs: 100,
  outcome: "done" as const,
  reason: "",
  begunUnixMs: 1_300,
  endedUnixMs: 3_300,
};
const seen = {
  places: new Map([
    ["g1", ["h2"]],
    ["g2", ["h1"]],
  ]),
  migrations: [done],
  events: [event(0, 10)],
};
const missing = (expected: Parameters<typeof whatIsMissing>[0]) => whatIsMissing(expected, seen);

test("what was seen meets what is expected", () => {
  expect(missing({ moved: ["g1"], stayed: ["g2"], on: { g1: "h2" }, outcome: ["solved"], within: 1 })).toBe("");
});

test("what is missing is one sentence", () => {
  expect(missing({ moved: ["g2"], within: 1 })).toBe("Guest g2 was not moved.");
  expect(missing({ stayed: ["g1"], within: 1 })).toBe("Guest g1 was moved.");
  expect(missing({ on: { g1: "h1" }, within: 1 })).toBe("Guest g1 is on h2, not on h1.");
  expect(missing({ outcome: ["exhausted"], within: 1 })).toContain(
    "No event ended as exhausted; those that ended: solved (1 migration, 2 hosts).",
  );
  expect(missing({ refused: "faster", within: 1 })).toBe(
    'No migration was refused with "faster"; reasons given: none.',
  );
  expect(missing({ overheadS: 1, within: 1 })).toBe("A relief took 1.30 s more than its migrations.");
  expect(missing({ parallelEvents: 2, within: 1 })).toBe("No 2 solved events ran at the same time.");
});

test("the time of the migrations is no overhead of a relief", () => {
  const second = { ...done, begunUnixMs: 3_400, endedUnixMs: 5_400 };
  expect(overheadOf(event(1_000, 9_000), [done, second, { ...done, eventId: "e2", endedUnixMs: 8_000 }])).toBeCloseTo(
    0.4,
  );
  expect(overheadOf(event(1_000, 9_000), [{ ...done, outcome: "aborted" }])).toBeNull();
});

test("events that touch do not overlap", () => {
  expect([mostAtOnce([]), mostAtOnce([event(0, 10), event(10, 20)]), mostAtOnce([event(0, 10), event(9, 20)])]).toEqual(
    [0, 1, 2],
  );
});
