import { Simulation, Statistics, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { snooze } from "../../src/algorithms/snooze.ts";
import { demo, residents, vm } from "../support/worlds.ts";

/** Two groups, of 32 and 8 hosts. */
function begin(vms: readonly ReturnType<typeof vm>[]) {
  const algorithm = snooze(1);
  const simulation = new Simulation(simulationOptions({ ...demo, hosts: 40, vms, capacity: 100 }, algorithm));
  const statistics = new Statistics();
  simulation.observe(statistics);
  algorithm.start(simulation);
  simulation.startLoad();
  return { simulation, statistics };
}

const overloadOn = (host: number) => [vm("a", host, 60), vm("b", host, 50)];

test("a manager cures its own group, every 30 s", () => {
  const { simulation, statistics } = begin(overloadOn(33));
  simulation.runFor(45_000);
  expect(statistics.partitionSizes()).toEqual({ mean: 8, max: 8 });
  expect(residents(simulation)[33]).toHaveLength(1);
  expect(residents(simulation).slice(0, 32).flat()).toEqual([]);
});

test("the hosts of a manager that fails get another within two heartbeats and a time-out", () => {
  const { simulation, statistics } = begin(overloadOn(33));
  simulation.cutPower(simulation.hosts[32]!);
  simulation.runFor(60_000);
  expect(statistics.outcomeCounts()).toMatchObject({ solved: 1 });
  expect(residents(simulation)[33]).toHaveLength(1);
});

test("the leader may fail as well", () => {
  const { simulation } = begin(overloadOn(33));
  simulation.cutPower(simulation.hosts[0]!);
  simulation.cutPower(simulation.hosts[32]!);
  simulation.runFor(10_000);
  simulation.restart(simulation.hosts[0]!);
  simulation.runFor(80_000);
  expect(residents(simulation)[33]).toHaveLength(1);
});

test("heartbeats go both ways between hosts and managers", () => {
  const algorithm = snooze(1);
  const simulation = new Simulation(simulationOptions({ ...demo, hosts: 40, vms: [] }, algorithm));
  algorithm.start(simulation);
  simulation.runFor(3_000);
  expect(algorithm.messages(simulation)).toBe(2 * 40 + 2 * 2);
});
