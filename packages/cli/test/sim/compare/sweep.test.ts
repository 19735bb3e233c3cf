import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { shardOf, sweepRuns } from "../../../src/sim/compare/sweep.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-sweep-"));
afterAll(() => rmSync(folder, { recursive: true }));
const flags = { algorithms: "dvms,none", hosts: "64,32", seeds: 2, report: "report" };
const { hosts: _hosts, ...unsized } = flags;

test("the shards together are all runs, each once", async () => {
  const runs = await sweepRuns(flags);
  expect(runs).toHaveLength(8);
  expect(runs[0]?.options).toMatchObject({ algorithm: "dvms", hosts: 32, seed: 1, mean: 60 });
  const parts = ["1/3", "2/3", "3/3"].flatMap((shard) => shardOf(runs, shard));
  expect(new Set(parts)).toEqual(new Set(runs));
  expect(parts).toHaveLength(8);
});

test("runs of one size play one load, whoever decides", async () => {
  const loads = (await sweepRuns(flags)).map(({ load }) => load);
  expect(new Set(loads).size).toBe(2);
  expect(new Set(loads.slice(0, 4)).size).toBe(1);
  const crashes = await sweepRuns({ ...flags, crashPeriod: 100, crashDuration: 10 });
  expect(crashes[0]?.options.crashes).toEqual({ periodS: 100, durationS: 10 });
  expect(loads).not.toContain(crashes[0]?.load);
});

test("a scenario is of its own size", async () => {
  const scenario = join(folder, "s.yaml");
  writeFileSync(scenario, "hosts: [{ name: a, count: 5 }]\nload: {}\nseconds: 60\n");
  const runs = await sweepRuns({ ...unsized, scenario });
  expect(runs.map(({ options }) => [options.algorithm, options.hosts, options.seed, options.seconds])).toEqual([
    ["dvms", 5, 1, 60],
    ["none", 5, 1, 60],
    ["dvms", 5, 2, 60],
    ["none", 5, 2, 60],
  ]);
  await expect(sweepRuns({ ...flags, scenario })).rejects.toThrow(
    "--hosts does not go with --scenario: say it in the file.",
  );
});

test.each([
  [{ algorithms: "magic" }, /^--algorithms names "magic", expected some of/],
  [{ hosts: "32,x" }, /^--hosts names "x"/],
  [{ hosts: "32,32" }, "--hosts names 32 twice: name it once."],
  [{ from: 5 }, "--from is a time of a trace: give --trace as well, or leave it out."],
  [{ crashDuration: 5 }, "Crashes need a period and a duration: give --crash-period as well."],
])("%j is refused in one sentence", async (changes, sentence) => {
  await expect(sweepRuns({ ...flags, ...changes })).rejects.toThrow(sentence);
});

test("a shard that is none is refused", () => {
  for (const shard of ["0/2", "3/2", "a"]) expect(() => shardOf([], shard)).toThrow(/^--shard is/);
});
