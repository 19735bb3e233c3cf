import { createRandom } from "@dvms/load";
import type { HostSnapshot } from "@dvms/sched";
import { noFaults, Statistics, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { PeriodicPlacement } from "../../src/algorithms/periodic-placement.ts";
import { solvePlacement } from "../../src/algorithms/solve-placement.ts";
import { peerWorld } from "../support/peers.ts";
import { demo, residents, vm } from "../support/worlds.ts";

const plan = (snapshots: readonly HostSnapshot[]) => solvePlacement(snapshots, createRandom(1));
const periodic = { periodMs: 10_000, seat: 0, members: () => [0, 1], plan, solveMs: () => 1_000 };

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

test("its questions and orders take the links, and who is cut off is not asked", () => {
  const { network } = simulationOptions(demo);
  const latencyAddedMs = (source: number, target: number) => (source === target ? 0 : 200);
  const begun = (cut: boolean): number => {
    const faults = { ...noFaults, reaches: (source: number, target: number) => !cut || source === target };
    const vms = [vm("a", 1, 60), vm("b", 1, 60)];
    const { simulation, world } = peerWorld(2, vms, {}, { network: { ...network, latencyAddedMs }, faults });
    new PeriodicPlacement(world, periodic);
    // The period, a question, its answer, the solving and the order.
    simulation.runFor(10_000 + 200 + 200 + 1_000 + 200 - 1);
    expect(simulation.migrations.running).toBe(0);
    simulation.runFor(2);
    return simulation.migrations.running;
  };
  expect(begun(false)).toBe(1);
  expect(begun(true)).toBe(0);
});

test("it ends when it is responsible for nobody", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 60), vm("b", 0, 60)]);
  new PeriodicPlacement(world, { ...periodic, members: () => null });
  simulation.runFor(35_000);
  expect(world.sent).toBe(0);
});
