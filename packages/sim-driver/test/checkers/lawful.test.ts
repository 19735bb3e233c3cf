import { Lawful } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

function given(pinned: boolean) {
  const simulation = world(2, [vm("a", 0, 10)]);
  simulation.vms[0]!.pinned = pinned;
  const story = new Story(simulation, new Lawful());
  return () => story.effect(0, { kind: "migrate", migrationId: "m1", vmId: "vm-a", target: story.ref(1) });
}

test("a VM that may move is moved", () => {
  given(false)();
});

test("a pinned VM that is moved is caught", () => {
  expect(given(true)).toThrow(/VM vm-a is pinned to host .* and is moved to/);
});
