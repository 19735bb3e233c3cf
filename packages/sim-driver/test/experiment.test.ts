import { violationWithoutMoves, vmplacesLoad } from "@dvms/load";
import { runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "./support/worlds.ts";

test("the same seed gives the same run to the bit, another seed another one", () => {
  const measured = ({ cpuS: _cpuS, wallS: _wallS, rssMB: _rssMB, ...result }: ReturnType<typeof runExperiment>) =>
    result;
  const first = measured(runExperiment(demo));
  expect(first.migrations).toBeGreaterThan(0);
  expect(measured(runExperiment(demo))).toEqual(first);
  expect(runExperiment({ ...demo, seed: 8 }).traceHash).not.toBe(first.traceHash);
});

test("doing nothing costs exactly what the load itself says", () => {
  const result = runExperiment({ ...demo, algorithm: "none", seconds: 1800 });
  const expectedS = violationWithoutMoves(vmplacesLoad(demo), { hosts: 12, cpuCapacity: 700, horizonS: 1800 });
  expect(result.violationTotalS).toBeCloseTo(expectedS, 6);
  expect(result).toMatchObject({ migrations: 0, migrationMeanS: 0, partitionMean: 0, messages: 0, vms: 120 });
});

test("DVMS leaves at most half of the violation of doing nothing, and every event ends", () => {
  const options = { ...demo, seconds: 600 };
  const dvms = runExperiment(options);
  const none = runExperiment({ ...options, algorithm: "none" });
  expect(dvms.violationTotalS).toBeLessThan(none.violationTotalS / 2);
  expect(dvms.outcomes.lost).toBe(0);
  expect(dvms.vms).toBe(120);
});

test.each([1, 2, 3])("it runs on %i hosts", (hosts) => {
  const result = runExperiment({ ...demo, hosts, seconds: 300 });
  expect(result.hosts).toBe(hosts);
  expect(result.partitionMax).toBeLessThanOrEqual(hosts);
});
