import { Once } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

function given() {
  const simulation = world(2, [vm("a", 0, 10)]);
  const story = new Story(simulation, new Once(simulation));
  return {
    story,
    moving: simulation.vms[0]!,
    source: story.host(0).hypervisor,
    target: story.host(1).hypervisor,
    simulation,
  };
}

test("a VM that runs, is copied, waits and runs again is fine at every step", () => {
  const { story, moving, source, target } = given();
  story.stepped(0);
  target.stage("m1", moving);
  story.stepped(0);
  source.release(moving);
  story.stepped(0);
  target.run("m1", moving.id);
  story.stepped(0);
});

test("a VM on two hosts is caught", () => {
  const { story, moving, target } = given();
  target.place(moving);
  expect(() => story.stepped(0)).toThrow(/VM vm-a runs on .* and on/);
});

test("a VM that is nowhere is caught", () => {
  const { story, moving, source } = given();
  source.release(moving);
  expect(() => story.stepped(0)).toThrow(/VM vm-a is on no host/);
});

test("a VM that is copied twice at the same time is caught", () => {
  const { story, simulation } = given();
  for (const migrationId of ["m1", "m2"]) {
    simulation.migrations.begin(story.host(0), { kind: "migrate", migrationId, vmId: "vm-a", target: story.ref(1) });
  }
  expect(() => story.stepped(0)).toThrow(/VM vm-a is copied twice/);
});
