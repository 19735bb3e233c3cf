import { type ExperimentOptions, runExperiment, type SimEvent } from "@dvms/sim-driver";
import { describe, expect, test } from "vitest";
import { demo } from "../support/worlds.ts";

const quick: ExperimentOptions = { ...demo, check: false };

function recorded(options: ExperimentOptions) {
  const events: SimEvent[] = [];
  const result = runExperiment(options, { event: (event) => void events.push(event) });
  const of = <Kind extends SimEvent["kind"]>(kind: Kind) =>
    events.filter((event): event is Extract<SimEvent, { kind: Kind }> => event.kind === kind);
  return { events, result, of };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(["dvms", "dvms-original", "entropy", "snooze", "ffd-lazy", "none"] as const)("%s", (algorithm) => {
  const { events, result, of } = recorded({ ...quick, algorithm });

  test("events come in the order of time, within the run", () => {
    const times = events.map(({ atS }) => atS);
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(times[0]).toBeGreaterThanOrEqual(0);
    expect(times.at(-1)).toBeLessThanOrEqual(quick.seconds);
  });

  test("they add up to the figures", () => {
    expect(of("violationStart")).toHaveLength(result.violations);
    expect(sum(of("violationEnd").map(({ durationS }) => durationS))).toBeCloseTo(result.violationTotalS, 6);
    expect(sum(Object.values(result.violationsByCause))).toBe(result.violations);
    const moved = of("migrationEnd").filter((end) => end.moved);
    expect(moved).toHaveLength(result.migrations);
    expect(sum(moved.map(({ durationS }) => durationS))).toBeCloseTo(result.migrations * result.migrationMeanS, 6);
    expect(of("ended").filter(({ outcome }) => outcome === "solved")).toHaveLength(result.outcomes.solved);
    expect(sum(Object.values(result.partitionSizes))).toBe(of("ended").length);
  });

  test("the run is the same without anybody who listens", () => {
    expect(runExperiment({ ...quick, algorithm }).traceHash).toBe(result.traceHash);
  });
});

test("hosts join a partition before its event ends, and are free again", () => {
  const { events, of } = recorded(quick);
  const joined = new Map<string, Set<number>>();
  const held = new Map<number, string>();
  for (const event of events) {
    if (event.kind === "joined") {
      joined.set(event.event, (joined.get(event.event) ?? new Set()).add(event.host));
      held.set(event.host, event.event);
    } else if (event.kind === "released") {
      expect(held.get(event.host)).toBe(event.event);
      held.delete(event.host);
    } else if (event.kind === "ended" && event.outcome === "solved") {
      expect(event.members.every((member) => joined.get(event.event)?.has(member))).toBe(true);
    }
  }
  expect(of("ended").length).toBeGreaterThan(3);
});

test("crashes are told, with the migrations that die of them", () => {
  const crashes = { periodS: 300, durationS: 20 };
  const { result, of } = recorded({ ...quick, algorithm: "entropy", mean: 69, seconds: 1200, crashes });
  expect(of("crashed").length).toBeGreaterThan(10);
  expect(of("restarted").length).toBeGreaterThanOrEqual(of("crashed").length - 12);
  expect(of("migrationEnd").some(({ moved, reason }) => !moved && reason !== "")).toBe(true);
  expect(result.hostsOnMean).toBeGreaterThan(10);
  expect(result.hostsOnMean).toBeLessThan(12);
});

test("a run that is ended early has the figures of the time until then", () => {
  const { result } = recorded({ ...quick, seconds: 100 });
  const cut = runExperiment(quick, { passed: (simulatedS) => simulatedS < 100 });
  expect(cut).toMatchObject({ simulatedSeconds: 100, violationTotalS: result.violationTotalS });
  expect(cut.traceHash).toBe(result.traceHash);
});
