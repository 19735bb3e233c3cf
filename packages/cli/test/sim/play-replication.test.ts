import { expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import { playReplication } from "../../src/sim/play-replication.ts";

const options = { ...experiments.demo, algorithm: "dvms", seconds: 200, vms: null, check: false, agent: {} } as const;
const plain = { options, eventsFile: null, series: false, replay: false };

test("what is not wanted is not collected, and changes nothing", () => {
  const bare = playReplication(plain, () => true);
  expect(bare).toMatchObject({ series: null, replay: null });
  const full = playReplication({ ...plain, series: true, replay: true }, () => true);
  expect(full.figures.traceHash).toBe(bare.figures.traceHash);
  expect(full.series?.violationS.at(-1)).toBeCloseTo(full.figures.violationTotalS, 1);
  expect(full.replay?.migrations.length).toBeGreaterThanOrEqual(full.figures.migrations);
});

test("it tells of each simulated second, and ends when told to", () => {
  const seen: number[] = [];
  const { figures } = playReplication(plain, (simulatedS) => seen.push(simulatedS) < 5);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(figures.simulatedSeconds).toBe(5);
});
