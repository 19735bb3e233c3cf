import { expect, test } from "vitest";
import {
  begunPerMinute,
  causeParts,
  interval,
  sizeShares,
  timeParts,
  timePoints,
  violationOfHost,
  withoutInterval,
} from "../../../src/sim/compare/chart-data.ts";
import { compareSummary } from "../../../src/sim/compare/compare-summary.ts";
import { sweepLine } from "./sweep-runs.ts";

const line = sweepLine("dvms", 12, 1);
const change = (run: Partial<typeof line>) => ({ ...line, ...run });

test("over time: the mean of the seeds at each step, with its interval", () => {
  const series = (violationS: number[]) => ({ stepS: 120, violationS, migrations: [] });
  const lines = [change({ series: series([12, 36]) }), change({ series: series([12, 60]) })];
  const points = timePoints(lines, violationOfHost);
  expect(points.map(({ timeS, mean }) => [timeS, mean])).toEqual([
    [120, 1],
    [240, 4],
  ]);
  expect(points[0]).toMatchObject({ low: 1, high: 1 });
  expect(points[1]!.high).toBeGreaterThan(5);
  expect(withoutInterval(points[1]!)).toMatchObject({ low: 4, high: 4 });
});

test("a rate is drawn from several steps together, none of them lost", () => {
  const migrations = Array.from({ length: 60 }, (_, step) => step % 3);
  const rates = begunPerMinute(change({ series: { stepS: 4, violationS: [], migrations } }));
  expect(rates).toHaveLength(12);
  const begun = rates.reduce((sum, rate) => sum + (rate * 5 * 4) / 60, 0);
  expect(begun).toBeCloseTo(60, 9);
});

test("shares of partition sizes grow from 1 host to all of them", () => {
  const shares = sizeShares([change({ partitionSizes: { 2: 3 } }), change({ partitionSizes: { 2: 3, 4: 2 } })]);
  expect(shares.map(({ size, share }) => [size, share])).toEqual([
    [1, 0],
    [2, 75],
    [4, 100],
    [12, 100],
  ]);
  expect(sizeShares([change({ partitionSizes: {} })])).toEqual([]);
});

test("bars are made of parts that add up", () => {
  const sum = (parts: readonly { value: number }[]) => parts.reduce((total, { value }) => total + value, 0);
  expect(sum(causeParts([line]))).toBeCloseTo(line.violations / 12, 9);
  const { detectionMeanS, solvingMeanS, migrationMeanS } = line;
  expect(sum(timeParts(compareSummary([line])))).toBeCloseTo(detectionMeanS + solvingMeanS + migrationMeanS, 9);
});

test("no interval goes below zero", () => {
  expect(interval({ mean: 2, ci95: 5 })).toEqual({ mean: 2, low: 0, high: 7 });
});
