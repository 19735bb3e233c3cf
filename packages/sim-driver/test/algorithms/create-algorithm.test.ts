import { algorithmNames, runExperiment } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";

test.each(algorithmNames)("%s repeats to the bit, loses no VM, names every end", (algorithm) => {
  const run = () => {
    const {
      cpuS: _cpuS,
      wallS: _wallS,
      rssMB: _rssMB,
      ...result
    } = runExperiment({ ...demo, algorithm, seconds: 200 });
    return result;
  };
  const first = run();
  expect(run()).toEqual(first);
  expect(first).toMatchObject({ algorithm, hosts: 12, vms: 120 });
});
