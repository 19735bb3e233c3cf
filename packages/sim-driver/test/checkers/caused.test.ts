import { agentDefaults, Caused } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

/** Host 0 is overloaded by its samples, host 1 is not. */
function given() {
  const simulation = world(2, [vm("a", 0, 120), vm("b", 1, 50)]);
  const story = new Story(simulation, new Caused(agentDefaults));
  for (const [index, host] of simulation.hosts.entries()) {
    const snapshot = host.hypervisor.sample();
    story.input(index, { kind: "start", snapshot, seeds: [], journal: [], staged: [] });
    story.input(index, { kind: "sample", snapshot });
  }
  return story;
}

const merge = { kind: "merge", eventId: "e1", holderEventId: "e2", ageMs: 1 } as const;

test("an event of an overloaded host is fine, one of another is caught", () => {
  given().raised(0, "e1");
  expect(() => given().raised(1, "e2")).toThrow(/event e2 is raised while its host .* is not overloaded/);
});

test("a plan that nobody needs any more is caught", () => {
  const prepared = { kind: "prepared", eventId: "e2", planVersion: 1, hostIds: [] } as const;
  expect(() => given().traces(1, prepared)).toThrow(/prepares a plan while its host/);
});

test("a claim to precedence that is not earned is caught, and one that is forgotten", () => {
  given()
    .ended(0, "e0", { outcome: "yielded" })
    .says(0, "x", { ...merge, timesYielded: 1 });
  expect(() => given().says(0, "x", { ...merge, timesYielded: 1 })).toThrow(/claims to have yielded 1 times and did 0/);
  const story = given().ended(0, "e0", { outcome: "yielded" });
  expect(() => story.says(0, "x", { ...merge, timesYielded: 0 })).toThrow(/forgets that it yielded 1 times/);
});
