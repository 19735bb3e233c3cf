import { outcomes } from "@dvms/protocol";
import { expect, test } from "vitest";
import { simulationText } from "../../src/sim/simulation-text.ts";
import { plainColors } from "../../src/terminal.ts";

test("the figures of an experiment, in words", () => {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<
    (typeof outcomes)[number],
    number
  >;
  const result = {
    algorithm: "dvms",
    hosts: 12,
    vms: 120,
    simulatedSeconds: 1800,
    violations: 81,
    violationMeanS: 12,
    violationMaxS: 46,
    violationTotalS: 972,
    migrations: 103,
    migrationMeanS: 9.3,
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
  expect(`\n${simulationText(result, plainColors)}\n`).toMatchInlineSnapshot(`
    "
    algorithm      dvms
    played         12 hosts, 120 VMs, 30 min
    over capacity  972 s in 81 violations; 12 s on average, 46 s at most
    unserved       210 s of one core
    migrations     103, 9.3 s on average
    partitions     3.14 hosts on average, 12 at most
    events         78 solved, 3 yielded
    messages       57431
    cost           1.9 s of CPU, 2.1 s of time, 117 MB
    trace hash     4e224b9a86cce24c
    "
  `);
});
