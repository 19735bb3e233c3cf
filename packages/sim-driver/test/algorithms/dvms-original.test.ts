import { Simulation, Statistics, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { dvmsOriginal } from "../../src/algorithms/dvms-original.ts";
import { demo, residents, vm } from "../support/worlds.ts";

function begin(hosts: number, vms: readonly ReturnType<typeof vm>[]) {
  const algorithm = dvmsOriginal(1);
  const simulation = new Simulation(simulationOptions({ ...demo, hosts, vms, capacity: 100 }, algorithm));
  const statistics = new Statistics();
  simulation.observe(statistics);
  algorithm.start(simulation);
  simulation.startLoad();
  return { simulation, statistics };
}

test("four hosts take part though one would do", () => {
  const { simulation, statistics } = begin(6, [vm("a", 0, 60), vm("b", 0, 50)]);
  simulation.runFor(20_000);
  expect(statistics.outcomeCounts()).toMatchObject({ solved: 1, lost: 0 });
  expect(statistics.partitionSizes()).toEqual({ mean: 4, max: 4 });
  expect(residents(simulation)[0]).toHaveLength(1);
});

test("a token that comes back to its initiator is lost", () => {
  const { simulation, statistics } = begin(3, [vm("a", 0, 60), vm("b", 0, 50)]);
  simulation.runFor(20_000);
  expect(statistics.outcomeCounts().lost).toBeGreaterThan(1);
  expect(simulation.migrations.completed).toBe(0);
});

test("an overload that is gone makes the partition grow", () => {
  const { simulation, statistics } = begin(6, [vm("a", 0, 110, 110, 10)]);
  simulation.runFor(60_000);
  expect(statistics.partitionSizes().max).toBe(6);
  expect(statistics.outcomeCounts()).toMatchObject({ vanished: 0, solved: 0 });
});

test("a dead host swallows the token, and is none the better for having started again", () => {
  const { simulation, statistics } = begin(6, [vm("a", 0, 60), vm("b", 0, 50)]);
  simulation.cutPower(simulation.hosts[1]!);
  simulation.restart(simulation.hosts[1]!);
  simulation.runFor(20_000);
  expect(statistics.outcomeCounts().lost).toBeGreaterThan(1);
  expect(simulation.migrations.completed).toBe(0);
});
