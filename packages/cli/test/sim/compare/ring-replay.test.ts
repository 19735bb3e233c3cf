import { runExperiment } from "@dvms/sim-driver";
import { describe, expect, test } from "vitest";
import { RingReplayRecorder } from "../../../src/sim/compare/ring-replay.ts";
import { experiments } from "../../../src/sim/experiments.ts";

const base = { ...experiments.demo, seconds: 300, vms: null, check: false, agent: {} };

describe.each(["dvms", "dvms-original", "entropy"] as const)("%s", (algorithm) => {
  const options = { ...base, algorithm };
  const recorder = new RingReplayRecorder(options);
  const figures = runExperiment(options, { event: (event) => recorder.add(event) });
  const { order, untilS, violations, partitions, migrations } = recorder.replay;

  test("every host has its place on the ring", () => {
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, host) => host));
    expect(untilS).toBe(300);
  });

  test("what it shows is what happened", () => {
    const totalS = violations.reduce((sum, [, fromS, toS]) => sum + toS - fromS, 0);
    expect(totalS).toBeCloseTo(figures.violationTotalS, 0);
    expect(migrations.length).toBeGreaterThanOrEqual(figures.migrations);
    expect(partitions.length).toBeGreaterThan(0);
    expect(partitions.some(({ members }) => members.length > 1)).toBe(true);
  });

  test("no host is in two partitions at a time", () => {
    const spans = partitions.flatMap(({ members }) => members);
    for (let host = 0; host < 12; host++) {
      const own = spans.filter(([member]) => member === host).sort(([, left], [, right]) => left - right);
      for (const [at, [, , toS]] of own.entries()) expect(own[at + 1]?.[1] ?? 300).toBeGreaterThanOrEqual(toS);
    }
  });
});

test("hosts are down from their crash until they start again, or to the end", () => {
  const recorder = new RingReplayRecorder({ ...base, algorithm: "none" });
  recorder.add({ atS: 10, kind: "crashed", host: 3 });
  recorder.add({ atS: 25, kind: "restarted", host: 3 });
  recorder.add({ atS: 290, kind: "crashed", host: 5 });
  expect(recorder.replay.downs).toEqual([
    [3, 10, 25],
    [5, 290, 300],
  ]);
});

test("the ring of a plan goes by its sites", () => {
  const host = { cpu: 700, memoryMiB: 1024, migrationMiBPerS: 125, powerW: [1, 2], rack: "r" };
  const hosts = ["south", "north", "south"].map((site, index) => ({ ...host, name: `h${index}`, site }));
  const plan = { hosts, links: [], faults: [] };
  const recorder = new RingReplayRecorder({ ...base, hosts: 3, plan, algorithm: "dvms" });
  expect(recorder.replay.order[0]).toBe(1);
});
