import type { SimEvent } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { RunSeriesRecorder } from "../../../src/sim/compare/run-series.ts";

const violation = (startS: number, atS: number): SimEvent => ({
  atS,
  kind: "violationEnd",
  host: 0,
  cause: "demand",
  end: "demand",
  startS,
  durationS: atS - startS,
});
const migration = (atS: number): SimEvent => ({
  atS,
  kind: "migrationStart",
  migration: "m",
  vm: "v",
  source: 0,
  target: 1,
});

test("violation time adds up to its sum, wherever it lies", () => {
  const recorder = new RunSeriesRecorder(120);
  for (const event of [violation(1, 2), violation(3, 7), violation(1, 5), violation(118, 120)]) recorder.add(event);
  const { stepS, violationS } = recorder.series;
  expect(stepS).toBe(2);
  expect(violationS.slice(0, 5)).toEqual([2, 5, 8, 9, 9]);
  expect(violationS).toHaveLength(60);
  expect(violationS.at(-1)).toBe(11);
});

test("migrations are counted where they begin, the last instant included", () => {
  const recorder = new RunSeriesRecorder(120);
  for (const atS of [0, 1.9, 2, 120]) recorder.add(migration(atS));
  const { migrations } = recorder.series;
  expect([migrations[0], migrations[1], migrations.at(-1)]).toEqual([2, 1, 1]);
});
