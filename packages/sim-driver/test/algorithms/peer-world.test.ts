import { noFaults, Statistics, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { peerWorld } from "../support/peers.ts";
import { demo, residents, vm } from "../support/worlds.ts";

const move = (
  simulation: ReturnType<typeof peerWorld>["simulation"],
  vmId: string,
  source: number,
  target: number,
) => ({
  vmId,
  sourceId: simulation.hosts[source]!.ref.id,
  targetId: simulation.hosts[target]!.ref.id,
});

test("a VM migrates as the daemon's would", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 10)]);
  const ends: boolean[] = [];
  world.migrate(1, move(simulation, "vm-a", 0, 1), (moved) => ends.push(moved));
  simulation.runFor(8_000);
  expect(residents(simulation)).toEqual([["a"], []]);
  simulation.runFor(1_000);
  expect(residents(simulation)).toEqual([[], ["a"]]);
  expect(ends).toEqual([true]);
  expect(simulation.migrations.completed).toBe(1);
});

test("a migration ends with its source, and the VM stays", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 10)]);
  const ends: boolean[] = [];
  world.migrate(1, move(simulation, "vm-a", 0, 1), (moved) => ends.push(moved));
  simulation.runFor(2_000);
  simulation.cutPower(simulation.hosts[0]!);
  simulation.runFor(20_000);
  expect(ends).toEqual([false]);
  expect(residents(simulation)).toEqual([["a"], []]);
});

test("a target that is down when the copy is complete leaves the VM where it was", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 10)]);
  const ends: boolean[] = [];
  world.migrate(1, move(simulation, "vm-a", 0, 1), (moved) => ends.push(moved));
  simulation.runFor(2_000);
  simulation.cutPower(simulation.hosts[1]!);
  simulation.runFor(20_000);
  expect(ends).toEqual([false]);
  expect(residents(simulation)).toEqual([["a"], []]);
});

test("the listener hears of samples and starts; a host that is down is not overloaded", () => {
  const heard: string[] = [];
  const { simulation, world } = peerWorld(1, [vm("a", 0, 60), vm("b", 0, 60)], {
    sampled: (host) => heard.push(`sampled ${host}`),
    started: (host) => heard.push(`started ${host}`),
  });
  simulation.runFor(1_000);
  expect(heard).toEqual(["started 0", "sampled 0"]);
  expect(world.isOverloaded(0)).toBe(true);
  simulation.cutPower(simulation.hosts[0]!);
  expect(world.isUp(0)).toBe(false);
  expect(world.isOverloaded(0)).toBe(false);
});

test("messages take time, count, and come back from a host that is down", () => {
  const { simulation, world } = peerWorld(2, []);
  const heard: string[] = [];
  world.send(0, 1, () => heard.push("delivered"));
  expect(heard).toEqual([]);
  simulation.runFor(1);
  simulation.cutPower(simulation.hosts[1]!);
  world.send(
    0,
    1,
    () => heard.push("delivered"),
    () => heard.push("lost"),
  );
  simulation.runFor(1);
  world.count(3);
  expect(heard).toEqual(["delivered", "lost"]);
  expect(world.sent).toBe(5);
});

/** Two hosts, each in a site of its own; `cut`: nothing leads from the first one to the second. */
function twoSites(cut: boolean) {
  const { network } = simulationOptions(demo);
  return peerWorld(
    2,
    [vm("a", 0, 10)],
    {},
    {
      network: { ...network, latencyAddedMs: (source, target) => (source === target ? 0 : 40) },
      faults: { ...noFaults, reaches: (source, target) => !cut || source === target },
    },
  );
}

test("messages and orders take the links between their hosts", () => {
  const { simulation, world } = twoSites(false);
  const heard: string[] = [];
  world.send(0, 1, () => heard.push("delivered"));
  world.migrate(1, move(simulation, "vm-a", 0, 1), (moved) => heard.push(moved ? "moved" : "stayed"));
  simulation.runFor(39);
  expect([heard, simulation.migrations.running]).toEqual([[], 0]);
  simulation.runFor(2.5);
  expect([heard, simulation.migrations.running]).toEqual([["delivered"], 1]);
  // 8.192 s of the copy after the order, the word that it is there, and the receipt.
  simulation.runFor(8_192 + 78 - 41.5 + 40);
  expect(heard).toEqual(["delivered"]);
  simulation.runFor(5);
  expect(heard).toEqual(["delivered", "moved"]);
});

test("where nothing leads messages are lost and orders fail", () => {
  const { simulation, world } = twoSites(true);
  const heard: string[] = [];
  world.send(
    0,
    1,
    () => heard.push("delivered"),
    () => heard.push("lost"),
  );
  world.migrate(1, move(simulation, "vm-a", 0, 1), (moved) => heard.push(moved ? "moved" : "stayed"));
  simulation.runFor(20_000);
  expect(heard.sort()).toEqual(["lost", "stayed"]);
  expect(world.reaches(0, 1)).toBe(false);
});

test("its events are in the statistics", () => {
  const { simulation, world } = peerWorld(2, [vm("a", 0, 110)]);
  const statistics = new Statistics();
  simulation.observe(statistics);
  const event = world.raise(0);
  simulation.runFor(10);
  world.end(0, { ...event, outcome: "solved", members: [0, 1], migrations: 1, migrationsFailed: 0 });
  world.raise(1);
  simulation.runFor(10);
  expect(statistics.outcomeCounts()).toMatchObject({ solved: 1, cancelled: 1 });
  expect(statistics.partitionSizes()).toEqual({ mean: 2, max: 2 });
});
