import { expect, test } from "vitest";
import { shardOf, sweepRuns } from "../../../src/sim/compare/sweep.ts";

const flags = { algorithms: "dvms,none", hosts: "64,32", seeds: 2 };

test("the shards together are all runs, each once", () => {
  const runs = sweepRuns(flags);
  expect(runs).toHaveLength(8);
  expect(runs[0]).toEqual({ algorithm: "dvms", hosts: 32, seed: 1 });
  const parts = ["1/3", "2/3", "3/3"].flatMap((shard) => shardOf(runs, shard));
  expect(new Set(parts)).toEqual(new Set(runs));
  expect(parts).toHaveLength(8);
});

test("what means nothing is refused in one sentence", () => {
  expect(() => sweepRuns({ ...flags, algorithms: "magic" })).toThrow(/^--algorithms names "magic", expected some of/);
  expect(() => sweepRuns({ ...flags, hosts: "32,x" })).toThrow(/^--hosts names "x"/);
  expect(() => sweepRuns({ ...flags, hosts: "32,32" })).toThrow("--hosts names 32 twice: name it once.");
  for (const shard of ["0/2", "3/2", "a"]) expect(() => shardOf([], shard)).toThrow(/^--shard is/);
});
