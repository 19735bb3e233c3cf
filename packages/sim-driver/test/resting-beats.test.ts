import {
  type ExperimentOptions,
  formRing,
  runExperiment,
  Simulation,
  Statistics,
  simulationOptions,
  TraceHasher,
} from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "./support/worlds.ts";

const base: ExperimentOptions = { ...demo, check: false, seconds: 300 };

test.each([
  { seed: 1, mean: 60, hosts: 24 },
  { seed: 2, mean: 66, hosts: 12 },
  { seed: 3, mean: 66, hosts: 40 },
  { seed: 5, mean: 69, hosts: 10 },
  { seed: 8, mean: 60, hosts: 2 },
  { seed: 9, mean: 63, hosts: 1 },
])("leaving out what is quiet gives the same run to the bit: $hosts hosts, mean $mean, seed $seed", (change) => {
  const played = runExperiment({ ...base, ...change, playQuiet: true });
  const skipped = runExperiment({ ...base, ...change });
  // Bytes are read off a sample of the messages, and those that are left out cannot be drawn.
  const { cpuS, wallS, rssMB, messageBytes } = played;
  expect({ ...skipped, cpuS, wallS, rssMB, messageBytes }).toEqual(played);
});

/** Hosts that lose their power in turn and come back, some at the very heartbeat. */
function stricken(seed: number, playQuiet: boolean) {
  const simulation = new Simulation(simulationOptions({ ...base, hosts: 16, mean: 64, seed, playQuiet }));
  const hasher = new TraceHasher();
  const statistics = new Statistics();
  simulation.observe(hasher);
  simulation.observe(statistics);
  formRing(simulation, "neighbour", 60_000);
  simulation.startLoad();
  for (let strike = 0; strike < 6; strike++) {
    const host = simulation.hosts[(strike * 5 + seed) % 16]!;
    simulation.runFor(17_000 + strike * 311.7);
    simulation.cutPower(host);
    simulation.runFor([300, 5_000, 12_000, 700, 25_000, 3_999][strike]!);
    simulation.restart(host);
  }
  simulation.runFor(60_000);
  return {
    digest: hasher.digest,
    outcomes: statistics.outcomeCounts(),
    messages: simulation.messagesSent(),
    violation: simulation.violation(),
    placement: simulation.hosts.map((host) => Array.from(host.hypervisor.running, (vm) => vm.load.name)),
    views: simulation.hosts.map((host) => host.agent?.view(simulation.timeline.nowMs)),
  };
}

test.each([1, 2, 3, 4])("so it is while hosts go down and come back: seed %i", (seed) => {
  expect(stricken(seed, false)).toEqual(stricken(seed, true));
});

test("a quiet ring costs next to nothing", () => {
  const simulation = new Simulation(simulationOptions({ ...base, hosts: 20, vmsPerHost: 1 }));
  formRing(simulation, "neighbour", 60_000);
  simulation.runFor(60_000);
  let steps = 0;
  simulation.observe({ input: () => steps++, effect: () => {}, stepped: () => {} });
  const before = simulation.messagesSent();
  simulation.runFor(600_000);
  expect(simulation.messagesSent() - before).toBe(20 * 600 * 2);
  expect(steps).toBeLessThan(20 * 600 * 0.05);
});
