import { createRandom } from "@dvms/load";
import type { HostSnapshot } from "@dvms/sched";
import { Statistics } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { PeriodicPlacement } from "../../src/algorithms/periodic-placement.ts";
import { solvePlacement } from "../../src/algorithms/solve-placement.ts";
import { peerWorld } from "../support/peers.ts";
import { residents, vm } from "../support/worlds.ts";

const plan = (snapshots: readonly HostSnapshot[]) => solvePlacement(snapshots, createRandom(1));
const periodic = { periodMs: 10_000, members: () => [0, 1], plan, solveMs: () => 1_000 };

test("it looks once each period, decides, and migrates", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 60), vm("b", 0, 60)]);
  const statistics = new Statistics();
  simulation.observe(statistics);
  new PeriodicPlacement(world, periodic);
  simulation.runFor(11_000);
  expect(simulation.migrations.running).toBe(1);
  simulation.runFor(9_000);
  expect(residents(simulation).map((names) => names.length)).toEqual([1, 1]);
  simulation.runFor(100_000);
  expect(statistics.outcomeCounts()).toMatchObject({ solved: 1, exhausted: 0 });
});

test("without a plan the event is exhausted, each period again", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 60), vm("b", 0, 60), vm("c", 1, 60)]);
  const statistics = new Statistics();
  simulation.observe(statistics);
  new PeriodicPlacement(world, periodic);
  simulation.runFor(35_000);
  expect(statistics.outcomeCounts()).toMatchObject({ exhausted: 3 });
});

test("it ends when it is responsible for nobody", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 60), vm("b", 0, 60)]);
  new PeriodicPlacement(world, { ...periodic, members: () => null });
  simulation.runFor(35_000);
  expect(world.sent).toBe(0);
});
