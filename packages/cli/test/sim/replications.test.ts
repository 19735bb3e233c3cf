import { type ExperimentOptions, runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { experiments } from "../../src/sim/experiments.ts";
import type { Replication } from "../../src/sim/replication.ts";
import { runReplications } from "../../src/sim/replications.ts";

const base = { ...experiments.vmplaces, algorithm: "dvms", vms: null, check: false, agent: {} } as const;
const small: ExperimentOptions = { ...base, hosts: 6, seconds: 120 };
const replication = (options: ExperimentOptions): Replication => ({
  options,
  eventsFile: null,
  series: false,
  replay: false,
});

test("any number of threads gives the same results, in order", async () => {
  const all = [1, 2, 3].map((seed) => ({ ...small, seed }));
  const expected = all.map((options) => runExperiment(options).traceHash);
  const seen: number[] = [];
  const replications = all.map(replication);
  const one = await runReplications(replications, { workers: 1, onResult: (_result, index) => seen.push(index) });
  const three = await runReplications(replications, { workers: 3 });
  expect(one.map(({ figures }) => figures.traceHash)).toEqual(expected);
  expect(three.map(({ figures }) => figures.traceHash)).toEqual(expected);
  expect(seen).toEqual([0, 1, 2]);
});

test("a run that would not fit in memory is refused before it starts", async () => {
  const huge = replication({ ...small, hosts: 100_000, vmsPerHost: 1_000_000 });
  await expect(runReplications([huge])).rejects.toThrow(/needs about [\d.]+ GB of memory and [\d.]+ GB are free/);
});

test("runs under way are dropped, or ended with the figures until then", async () => {
  const endless = replication({ ...small, seconds: 10_000_000 });
  const drop = new AbortController();
  const dropped = runReplications([endless], { drop: drop.signal, onPassed: () => drop.abort(new Error("dropped")) });
  await expect(dropped).rejects.toThrow("dropped");
  const end = new AbortController();
  const [result] = await runReplications([endless], { end: end.signal, onPassed: () => end.abort() });
  expect(result!.figures.simulatedSeconds).toBeGreaterThan(0);
  expect(result!.figures.simulatedSeconds).toBeLessThan(10_000_000);
});
