import { outcomes } from "@dvms/protocol";
import { expect, test } from "vitest";
import { simulationText } from "../../src/sim/simulation-text.ts";
import { plainColors } from "../../src/terminal.ts";

const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<(typeof outcomes)[number], number>;
const result = {
  algorithm: "dvms",
  hosts: 12,
  vms: 120,
  simulatedSeconds: 1800,
  violations: 81,
  violationMeanS: 12,
  violationMaxS: 46,
  violationTotalS: 972,
  violationsByCause: { demand: 75, migration: 6 },
  violationTotalByCauseS: { demand: 900, migration: 72 },
  violationsDetected: 79,
  detectionMeanS: 0.52,
  solvingMeanS: 0.04,
  partitionSizes: { 2: 60, 4: 21 },
  hostsOnMean: 12,
  energyJ: 2.43e6,
  vmsArrived: 0,
  vmsDeparted: 0,
  vmsRefused: 0,
  messageBytes: 2_431_000,
  migrations: 103,
  migrationMeanS: 9.3,
  downtimeMeanS: 0.012,
  migrationBytes: 118_000_000_000,
  partitionMean: 3.14,
  partitionMax: 12,
  messages: 57_431,
  outcomes: { ...counts, solved: 78, yielded: 3 },
  unservedCpuS: 210,
  traceHash: "4e224b9a86cce24c",
  cpuS: 1.9,
  wallS: 2.1,
  rssMB: 117.4,
};

test("the figures of an experiment, in words", () => {
  expect(`\n${simulationText(result, plainColors)}\n`).toMatchInlineSnapshot(`
    "
    algorithm      dvms
    played         12 hosts, 120 VMs, 30 min
    over capacity  972 s in 81 violations; 12 s on average, 46 s at most
    caused by      75 by demand, 6 by a migration
    unserved       210 s of one core
    migrations     103, 9.3 s on average, 12 ms of it without the VM; 118 GB sent
    partitions     3.14 hosts on average, 12 at most
    events         78 solved, 3 yielded
    times          520 ms to detect 79 violations, 40 ms from event to first migration
    messages       57431, 2.43 MB
    hosts on       12.0, 0.68 kWh
    cost           1.9 s of CPU, 2.1 s of time, 117 MB
    trace hash     4e224b9a86cce24c
    "
  `);
});

test("VMs that come and go are counted where there are any", () => {
  const some = { ...result, vmsArrived: 9, vmsDeparted: 4, vmsRefused: 1 };
  expect(simulationText(some, plainColors)).toContain("\ncame and went  9 VMs came, 4 went, 1 found no room\n");
});
