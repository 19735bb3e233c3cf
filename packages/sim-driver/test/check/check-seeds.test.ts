import { checkSeed, checkSeeds } from "@dvms/sim-driver";
import { expect, test } from "vitest";

const bounds = { hostsMin: 1, hostsMax: 6, ringOnly: false };

test("a range of seeds is summed up", () => {
  const seeds = [1, 2, 3];
  const done: number[] = [];
  const report = checkSeeds(seeds, bounds, ({ seed }) => done.push(seed));
  const runs = seeds.map((seed) => checkSeed(seed, bounds));
  expect(done).toEqual(seeds);
  expect(report).toMatchObject({ seeds: 3, failed: [] });
  expect(report.steps).toBe(runs.reduce((sum, run) => sum + run.steps, 0));
  expect(report.witnessed.epochsRefused).toBe(runs.reduce((sum, run) => sum + run.witnessed.epochsRefused, 0));
});

test("a ring alone is checked without VMs", () => {
  const report = checkSeeds([1, 2], { hostsMin: 30, hostsMax: 30, ringOnly: true }, () => {});
  expect(report).toMatchObject({ failed: [], outcomes: { solved: 0 } });
});
