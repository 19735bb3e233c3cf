import { Migrations, noFaults, type Simulation, type SteppedAgent, Timeline, type VirtualHost } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { residents, vm, world } from "./support/worlds.ts";

/** Host 0 sends its VM to host 1, without agents: nobody expects the copy. */
function given() {
  const simulation = world(2, [vm("a", 0, 50)]);
  const [source, target] = simulation.hosts as [VirtualHost, VirtualHost];
  const begin = (migrationId: string, vmId: string, to: VirtualHost) =>
    simulation.migrations.begin(source, { kind: "migrate", migrationId, vmId, target: to.ref });
  return { simulation, source, target, begin };
}

test("a copy that the target's daemon does not expect leaves the VM where it is", () => {
  const { simulation, target, begin } = given();
  begin("m1", "vm-a", target);
  simulation.runFor(60_000);
  expect(residents(simulation)).toEqual([["a"], []]);
  expect([...simulation.migrations.jobs]).toEqual([]);
  expect([...target.hypervisor.staged]).toEqual([]);
  expect(simulation.migrations.completed).toBe(0);
});

test("a VM that is not there, a target that is the source itself, and a migration that runs already begin nothing", () => {
  const { simulation, source, target, begin } = given();
  begin("m1", "vm-x", target);
  begin("m2", "vm-a", source);
  expect([...simulation.migrations.jobs]).toHaveLength(0);
  begin("m3", "vm-a", target);
  begin("m3", "vm-a", target);
  expect([...simulation.migrations.jobs]).toHaveLength(1);
});

test("a killed source ends its copies", () => {
  const { simulation, source, target, begin } = given();
  begin("m1", "vm-a", target);
  simulation.crash(source);
  expect([...simulation.migrations.jobs]).toEqual([]);
  simulation.runFor(60_000);
  expect(residents(simulation)).toEqual([["a"], []]);
});

test("nothing has been migrated at the beginning", () => {
  const times = { wayMs: () => 1, messageMs: () => 1, kind: "pre-copy" } as const;
  const options = { hostById: () => undefined, ...times, answerLost: () => false, faults: noFaults };
  const migrations = new Migrations({ ...options, timeline: new Timeline() });
  expect([migrations.completed, migrations.durationTotalMs, migrations.downtimeTotalS, migrations.bytes]).toEqual([
    0, 0, 0, 0,
  ]);
});

/** Whose books the VM's demand is in, where every daemon expects every copy. */
function postCopy() {
  const agent = { wakeAtMs: Number.POSITIVE_INFINITY, step: () => [], expects: () => true };
  const createAgent = () => agent as unknown as SteppedAgent;
  const simulation = world(2, [vm("a", 0, 50)], { createAgent, migration: "post-copy" });
  const [source, target] = simulation.hosts as [VirtualHost, VirtualHost];
  for (const host of simulation.hosts) host.start([]);
  simulation.migrations.begin(source, { kind: "migrate", migrationId: "m", vmId: "vm-a", target: target.ref });
  return { simulation, source, target, books: () => simulation.vms[0]!.account?.hostId };
}

test("by post-copy the demand is the target's after one message, and the daemons learn of it at the end", () => {
  const { simulation, source, target, books } = postCopy();
  expect(books()).toBe(source.ref.id);
  simulation.runFor(2);
  expect(books()).toBe(target.ref.id);
  expect(residents(simulation)).toEqual([["a"], []]);
  simulation.runFor(8_300);
  expect(simulation.migrations).toMatchObject({ completed: 1, bytes: 2 ** 30 });
  // 1 GiB at 125 MiB/s takes 8.192 s; then the word that it is there.
  expect(simulation.migrations.durationTotalMs).toBeGreaterThan(8192.4);
  expect(simulation.migrations.durationTotalMs).toBeLessThan(8195);
  expect(simulation.migrations.downtimeTotalS).toBeLessThan(0.001);
});

test.each([
  ["its source's daemon", (simulation: Simulation, source: VirtualHost) => simulation.crash(source)],
  ["its target", (simulation: Simulation, _source: VirtualHost, target: VirtualHost) => simulation.cutPower(target)],
])("a post-copy migration that fails with %s gives the demand back", (_who, strike) => {
  const { simulation, source, target, books } = postCopy();
  simulation.runFor(4_000);
  expect(books()).toBe(target.ref.id);
  strike(simulation, source, target);
  simulation.runFor(10);
  expect(books()).toBe(source.ref.id);
  expect(simulation.migrations.completed).toBe(0);
});
