import { type ExperimentOptions, runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import { runReplications } from "../../src/sim/replications.ts";

const base = { ...experiments.vmplaces, algorithm: "dvms", vms: null, check: false, agent: {} } as const;
const small: ExperimentOptions = { ...base, hosts: 6, seconds: 120 };

test("any number of threads gives the same results, in order", async () => {
  const all = [1, 2, 3].map((seed) => ({ ...small, seed }));
  const expected = all.map((options) => runExperiment(options).traceHash);
  const seen: number[] = [];
  const one = await runReplications(all, { workers: 1, onResult: (_result, index) => seen.push(index) });
  const three = await runReplications(all, { workers: 3 });
  expect(one.map(({ traceHash }) => traceHash)).toEqual(expected);
  expect(three.map(({ traceHash }) => traceHash)).toEqual(expected);
  expect(seen).toEqual([0, 1, 2]);
});

test("a run that would not fit in memory is refused before it starts", async () => {
  const huge = { ...small, hosts: 100_000, vmsPerHost: 1_000_000 };
  await expect(runReplications([huge])).rejects.toThrow(/needs about [\d.]+ GB of memory and [\d.]+ GB are free/);
});
