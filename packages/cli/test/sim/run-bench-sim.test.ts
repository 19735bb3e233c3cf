import { expect, test } from "vitest";
import { runBenchSim } from "../../src/sim/run-bench-sim.ts";

const small = { messages: 20_000, hosts: 4, seconds: 20 };

test("the figures are there, as JSON and as text", async () => {
  const { ring, vmplaces } = JSON.parse(await runBenchSim({ json: true }, small));
  expect(ring.map(({ hosts }: { hosts: number }) => hosts)).toEqual([1_000, 10_000]);
  for (const row of ring) expect(row.messagesPerCpuS).toBeGreaterThan(0);
  expect(vmplaces).toMatchObject({ hosts: 4, simulatedSeconds: 20 });
  expect(vmplaces.hostSecondsPerCpuS).toBeGreaterThan(0);
  expect(await runBenchSim({}, small)).toMatch(/ring of 1000: \d+ messages per CPU-second\n/);
});
