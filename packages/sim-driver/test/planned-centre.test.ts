import { type CentrePlan, type ExperimentOptions, runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo, vm } from "./support/worlds.ts";

const size = { rack: "r", memoryMiB: 8192, migrationMiBPerS: 100, powerW: [100, 200] };
const plan: CentrePlan = {
  hosts: [
    { name: "small", site: "north", cpu: 100, ...size },
    { name: "large", site: "south", cpu: 400, ...size },
  ],
  links: [{ name: "wan", sites: ["north", "south"], bandwidthMiBPerS: 50, latencyMs: 10 }],
  faults: [],
};
const options: ExperimentOptions = { ...demo, hosts: 2, seconds: 300, vms: [vm("a", 0, 60), vm("b", 0, 60)], plan };

test("hosts have capacities, sites and power of their own; a copy crosses the link at its speed", () => {
  const result = runExperiment(options);
  expect(result).toMatchObject({ migrations: 1, violations: 1 });
  // 1 GiB at 50 MiB/s, three messages or two of 10 ms each.
  expect(result.migrationMeanS).toBeGreaterThan(1024 / 50 + 0.02);
  expect(result.migrationMeanS).toBeLessThan(1024 / 50 + 0.05);
});

test("by post-copy the overload ends as soon as the VM is gone, and its memory follows over the link", () => {
  const before = runExperiment(options);
  const after = runExperiment({ ...options, migration: "post-copy" });
  // The migration begins before the load's time does, and by pre-copy the overload lasts as long.
  expect(before.violationTotalS).toBeGreaterThan(19);
  expect(after).toMatchObject({ migrations: 1, violationTotalS: 0, migrationBytes: 2 ** 30 });
  expect(after.migrationMeanS).toBeGreaterThan(1024 / 50 + 0.02);
  expect(after.migrationMeanS).toBeLessThan(1024 / 50 + 0.05);
  expect(after.downtimeMeanS).toBeGreaterThan(0.01);
  expect(after.downtimeMeanS).toBeLessThan(0.012);
  expect(runExperiment({ ...options, migration: "pre-copy" }).traceHash).toBe(before.traceHash);
});

test("the same plan gives the same run, and the same with every heartbeat played", () => {
  // Bytes are read off a sample of the messages that were played.
  const {
    cpuS: _cpu,
    wallS: _wall,
    rssMB: _rss,
    messageBytes,
    ...figures
  } = runExperiment({ ...options, check: false });
  expect(runExperiment({ ...options, check: false })).toMatchObject({ ...figures, messageBytes });
  expect(runExperiment({ ...options, check: false, playQuiet: true })).toMatchObject(figures);
});

test("without plan the hosts are alike and take the default power", () => {
  const { plan: _plan, ...alike } = options;
  const result = runExperiment({ ...alike, algorithm: "none", vms: [], check: false });
  expect(result.energyJ).toBeCloseTo(2 * 300 * 93.7, 6);
});
