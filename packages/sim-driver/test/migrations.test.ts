import { Migrations, noFaults, Timeline, type VirtualHost } from "@dvms/sim-driver";
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
  const options = { hostById: () => undefined, latencyMs: () => 1, answerLost: () => false, faults: noFaults };
  const migrations = new Migrations({ ...options, timeline: new Timeline() });
  expect([migrations.completed, migrations.durationTotalMs]).toEqual([0, 0]);
});
