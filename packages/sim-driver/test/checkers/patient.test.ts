import { agentDefaults, Patient } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

/** A story goes on by one millisecond a line. */
function given() {
  const simulation = world(2, [vm("a", 0, 50)]);
  const config = { ...agentDefaults, backoffMinMs: 8, backoffMaxMs: 20, cooldownMs: 4 };
  return { simulation, story: new Story(simulation, new Patient(config)) };
}

const wait = (story: Story, lines: number) => {
  for (let line = 0; line < lines; line++) story.input(1, { kind: "wake" });
  return story;
};

test("an overload that could not be cured may be raised again after its pause, which grows", () => {
  const { story } = given();
  wait(story.ended(0, "e1", { outcome: "exhausted" }), 3)
    .raised(0, "e2")
    .ended(0, "e2", { outcome: "exhausted" });
  expect(() => wait(story, 3).raised(0, "e3")).toThrow(/raised e3 4 ms after failure 2, before 8 ms/);
});

test("an overload that is gone, or cured, is forgotten", () => {
  const { simulation, story } = given();
  story.ended(0, "e1", { outcome: "exhausted" });
  story.input(0, { kind: "sample", snapshot: simulation.hosts[0]!.hypervisor.sample() }).raised(0, "e2");
  story.ended(0, "e2", { outcome: "solved" }).raised(0, "e3");
});

test("a VM that arrived and moves on within the cooldown is caught", () => {
  const { story } = given();
  const migrate = { kind: "migrate", migrationId: "m2", vmId: "vm-a", target: story.ref(0) } as const;
  story.traces(1, { kind: "vmArrived", migrationId: "m1", vmId: "vm-a" });
  expect(() => story.effect(1, migrate)).toThrow(/moves VM vm-a, which arrived 1 ms ago/);
  wait(story, 3).effect(1, migrate);
});
