import { formRing, Statistics } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "./support/worlds.ts";

test("events, partitions and migrations are counted from what the agents tell", () => {
  const simulation = world(3, [vm("a", 0, 60), vm("b", 0, 60), vm("c", 1, 10), vm("d", 2, 10)]);
  const statistics = new Statistics();
  simulation.observe(statistics);
  formRing(simulation, "first", 60_000);
  expect(statistics.partitionSizes()).toEqual({ mean: 0, max: 0 });
  simulation.startLoad();
  simulation.runFor(3_000);
  expect(statistics.open).toHaveLength(1);
  expect(statistics.outcomeCounts()).toMatchObject({ solved: 0, cancelled: 1 });
  simulation.runFor(20_000);
  expect(statistics.open).toEqual([]);
  expect(statistics.outcomeCounts()).toMatchObject({ solved: 1, cancelled: 0 });
  expect([statistics.raised, statistics.migrationsBegun, statistics.ended.length]).toEqual([1, 1, 1]);
  expect(statistics.partitionSizes()).toEqual({ mean: 2, max: 2 });
});
