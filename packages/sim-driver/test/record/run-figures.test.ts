import { RunFigures, type SimEvent } from "@dvms/sim-driver";
import { expect, test } from "vitest";

function figuresOf(hosts: number, seconds: number, events: readonly SimEvent[]) {
  const figures = new RunFigures(hosts);
  for (const event of events) figures.add(event);
  return figures.read(seconds);
}

const started = (atS: number, host: number, cause: "demand" | "migration" = "demand") =>
  ({ atS, kind: "violationStart", host, cause, demandCpu: 110, capacityCpu: 100 }) as const;
const stopped = (atS: number, host: number, startS: number, cause: "demand" | "migration" = "demand") =>
  ({ atS, kind: "violationEnd", host, cause, end: "demand", startS, durationS: atS - startS }) as const;
const ended = (atS: number, raisedS: number, members: readonly number[]) =>
  ({
    atS,
    kind: "ended",
    event: "e",
    host: members[0]!,
    outcome: "solved",
    members,
    raisedS,
    durationS: atS - raisedS,
    migrations: 1,
    migrationsFailed: 0,
    reason: "",
  }) as const;
const moves = (atS: number, source: number) =>
  ({ atS, kind: "migrationStart", migration: "m", vm: "v", source, target: 9 }) as const;

test("nothing that happens is nothing to average", () => {
  expect(figuresOf(4, 100, [])).toEqual({
    violationsByCause: { demand: 0, migration: 0 },
    violationTotalByCauseS: { demand: 0, migration: 0 },
    violationsDetected: 0,
    detectionMeanS: 0,
    solvingMeanS: 0,
    partitionSizes: {},
    hostsOnMean: 4,
  });
});

test("violations are counted by what began them", () => {
  const figures = figuresOf(4, 100, [
    started(1, 0),
    started(2, 1, "migration"),
    stopped(5, 0, 1),
    stopped(9, 1, 2, "migration"),
  ]);
  expect(figures.violationsByCause).toEqual({ demand: 1, migration: 1 });
  expect(figures.violationTotalByCauseS).toEqual({ demand: 4, migration: 7 });
});

test("an event detects the violations of its members that were there when it was raised", () => {
  const figures = figuresOf(4, 100, [
    started(1, 0),
    started(4, 1),
    { atS: 5, kind: "raised", event: "e", host: 0, cause: "overload" },
    started(6, 2),
    stopped(8, 1, 4),
    stopped(9, 0, 1),
    ended(10, 5, [0, 1, 2]),
  ]);
  expect(figures).toMatchObject({ violationsDetected: 2, detectionMeanS: (4 + 1) / 2, partitionSizes: { 3: 1 } });
});

test("solving lasts from the raising to the first migration of a member", () => {
  const figures = figuresOf(4, 100, [moves(3, 3), moves(7, 1), moves(8, 0), ended(10, 5, [0, 1]), ended(12, 11, [2])]);
  expect(figures.solvingMeanS).toBe(2);
});

test("hosts that are down are not on", () => {
  const figures = figuresOf(4, 100, [
    { atS: 10, kind: "crashed", host: 0 },
    { atS: 30, kind: "restarted", host: 0 },
    { atS: 80, kind: "crashed", host: 1 },
  ]);
  expect(figures.hostsOnMean).toBeCloseTo(4 - 0.2 - 0.2, 9);
});
