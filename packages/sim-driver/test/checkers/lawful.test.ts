import type { PlacementRule } from "@dvms/sched";
import { Lawful } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

function given(pinned: boolean) {
  const simulation = world(2, [vm("a", 0, 10)]);
  simulation.vms[0]!.pinned = pinned;
  const story = new Story(simulation, new Lawful([]));
  return () => story.effect(0, { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: story.ref(1) });
}

test("a VM that may move is moved", () => {
  given(false)();
});

test("a pinned VM that is moved is caught", () => {
  expect(given(true)).toThrow(/VM vm-a is pinned to host .* and is moved to/);
});

test("a VM that arrives where a rule forbids it is caught, and only then", () => {
  const arrives = (rules: (ids: readonly string[]) => readonly PlacementRule[]) => () => {
    const simulation = world(2, [vm("a", 0, 10), vm("b", 0, 10)]);
    const story = new Story(simulation, new Lawful(rules(simulation.hosts.map(({ ref }) => ref.id))));
    story.traces(0, { kind: "vmArrived", migrationId: "m1", vmId: "vm-a" });
  };
  const vmIds = ["vm-a"];
  expect(arrives(() => [{ kind: "spread", vmIds: ["vm-a", "vm-b"] }])).toThrow(/where VM vm-b runs/);
  expect(arrives(([here]) => [{ kind: "ban", vmIds, hostIds: [here!] }])).toThrow(/where it is banned/);
  expect(arrives(([, there]) => [{ kind: "fence", vmIds, hostIds: [there!] }])).toThrow(/outside of its fence/);
  arrives(([here, there]) => [
    { kind: "spread", vmIds: ["vm-b", "vm-c"] },
    { kind: "ban", vmIds, hostIds: [there!] },
    { kind: "fence", vmIds, hostIds: [here!] },
  ])();
});
