import { Merged, Simulation, type SteppedAgent, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";
import { cause, Story } from "./harness.ts";

const asking = { eventId: "e1", phase: "asking", memberIds: [] };

/** Host 0 leads e1 and asked e2 of host 1 to merge. */
function given() {
  const createAgent = (): SteppedAgent => ({
    step: () => [],
    wakeAtMs: Number.POSITIVE_INFINITY,
    expects: () => false,
    view: () => ({
      ...{ role: "leader", load: 0, vmCount: 0, migratingFor: null, predecessor: null, successors: [], lease: null },
      leading: asking,
    }),
  });
  const simulation = new Simulation({ ...simulationOptions({ ...demo, hosts: 2, vms: [] }), createAgent });
  for (const host of simulation.hosts) host.start([]);
  const story = new Story(simulation, new Merged());
  const merge = { kind: "merge", eventId: "e1", holderEventId: "e2", timesYielded: 0, ageMs: 1 } as const;
  story.says(0, story.ref(1).id, merge);
  const cede = { kind: "cede", eventId: "e1", holderEventId: "e2", hosts: [] } as const;
  return { story, cede };
}

const invite = { kind: "invite", eventId: "e1", attempt: 1, leaseMs: 1, cause } as const;

test("an event that cedes joins the one that it ceded to, which invites it at once", () => {
  const { story, cede } = given();
  const [asker, holder] = [story.ref(0).id, story.ref(1).id];
  story.says(1, asker, cede).hears(0, holder, cede).says(0, holder, invite).stepped(0);
  story.hears(1, asker, invite).ended(1, "e2", { outcome: "merged" });
  story.traces(1, { kind: "granted", eventId: "e1", leaderId: asker, epoch: 1 }).stepped(1);
});

test("an asker that does not take over what was ceded to it is caught", () => {
  const { story, cede } = given();
  story.hears(0, story.ref(1).id, cede);
  expect(() => story.stepped(0)).toThrow(/ceded e2 to e1, and host .* does not invite it/);
});

test("an event that merges into nothing, or into another than it ceded to, is caught", () => {
  const nothing = given().story.hears(1, "x", invite).ended(1, "e2", { outcome: "merged" });
  expect(() => nothing.stepped(1)).toThrow(/event e2 of host .* merged into nothing/);
  const { story, cede } = given();
  story.says(1, story.ref(0).id, cede).hears(1, "x", invite).ended(1, "e2", { outcome: "merged" });
  expect(() => story.traces(1, { kind: "granted", eventId: "e3", leaderId: "x", epoch: 1 })).toThrow(
    /merged into e3 and was offered to e1/,
  );
});
