import { expect, test } from "vitest";
import { comparisonWords } from "../../../src/sim/compare/comparison-words.ts";

const flags = { algorithms: "dvms,none", seeds: 3, report: "/somewhere/else" };

test.each([
  [{}, "vmplaces", "mean demand of a VM 60 % of a core", ""],
  [
    { experiment: "demo" as const, mean: 50 },
    "demo",
    "mean demand of a VM 50 % of a core",
    "--experiment demo --mean 50 ",
  ],
  [
    { trace: ["a/x.csv.gz", "b c.csv"], from: 5 },
    "x.csv.gz, b c.csv",
    "load of x.csv.gz, b c.csv",
    "--trace a/x.csv.gz 'b c.csv' --from 5 ",
  ],
  [
    { migration: "post-copy" as const },
    "vmplaces",
    "mean demand of a VM 60 % of a core, VMs move by post-copy",
    "--migration post-copy ",
  ],
  [{ scenario: "it's.yaml" }, "it's.yaml", "scenario it's.yaml", "--scenario 'it'\\''s.yaml' "],
  [
    { crashPeriod: 2000, crashDuration: 60 },
    "vmplaces",
    "mean demand of a VM 60 % of a core, each host down for 60 s once in 2000 s on average, but never with none",
    "--crash-period 2000 --crash-duration 60 ",
  ],
])("%j", (load, experiment, words, options) => {
  const command = `dvms sim compare ${options}--algorithms dvms,none --seeds 3 --report report`;
  const asked = { ...load, ...flags, shard: "1/2", workers: 2, resume: true, json: true } as const;
  expect(comparisonWords(asked)).toEqual({ experiment, load: words, command });
});
