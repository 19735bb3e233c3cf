import { Roomy } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

const hostMemoryMiB = 32 * 1024;

/** Host 1 has room for one VM of 1 GiB, not for two. */
function given() {
  const resident = { ...vm("c", 1, 10), memoryMiB: hostMemoryMiB - 1024 };
  const simulation = world(2, [vm("a", 0, 10), vm("b", 0, 10), resident]);
  const story = new Story(simulation, new Roomy(simulation));
  const migrate = (migrationId: string, vmId: string) =>
    story.effect(0, { kind: "migrate", migrationId, vmId, target: story.ref(1) });
  return { simulation, story, migrate };
}

test("a copy that fits to the last MiB is fine", () => {
  given().migrate("m1", "vm-a");
});

test("a copy beside another on its way is caught if both do not fit", () => {
  const { simulation, story, migrate } = given();
  simulation.migrations.begin(story.host(0), {
    kind: "migrate",
    migrationId: "m1",
    vmId: "vm-a",
    target: story.ref(1),
  });
  expect(() => migrate("m2", "vm-b")).toThrow(/has 32768 of memory and would hold 33792 with VM vm-b/);
});

test("a copy beside one that waits to run is caught if both do not fit", () => {
  const { simulation, story, migrate } = given();
  story.host(1).hypervisor.stage("m1", simulation.vms[0]!);
  expect(() => migrate("m2", "vm-b")).toThrow(/would hold 33792/);
});
