import { Led, Simulation, type SteppedAgent, simulationOptions } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { demo } from "../support/worlds.ts";
import { cause, Story } from "./harness.ts";

/** Host 0 leads e1; the agents' views are what the test says. */
function given(leaseLeftMs = 0, expiresInMs = Number.POSITIVE_INFINITY) {
  const memberIds: string[] = [];
  const ids: string[] = [];
  const createAgent = (): SteppedAgent => ({
    step: () => [],
    wakeAtMs: Number.POSITIVE_INFINITY,
    expects: () => false,
    leaseLeftMs: () => leaseLeftMs,
    view: () => ({
      ...{ role: "leader", load: 0, vmCount: 0, migratingFor: null, predecessor: null, successors: [] },
      lease: { eventId: "e1", leaderId: ids[0] ?? "", epoch: 5, expiresInMs },
      leading: { eventId: "e1", phase: "growing", memberIds },
    }),
  });
  const simulation = new Simulation({ ...simulationOptions({ ...demo, hosts: 2, vms: [] }), createAgent });
  const [leader, member] = simulation.hosts.map(({ ref }) => ref.id);
  ids.push(leader!, member!);
  for (const host of simulation.hosts) host.start([]);
  const story = new Story(simulation, new Led(simulation)).raised(0, "e1");
  const invite = { kind: "invite", eventId: "e1", attempt: 1, leaseMs: 9, cause } as const;
  story.traces(0, { kind: "invited", eventId: "e1", hostId: member! }).says(0, member!, invite);
  const snapshot = { hostId: member!, capacity: {}, vms: [], reserved: {}, migrationMiBPerS: 1 };
  const grant = { kind: "grant", eventId: "e1", attempt: 1, epoch: 5, snapshot, successors: [] } as const;
  const join = () => {
    memberIds.push(leader!, member!);
    return story
      .hears(0, member!, grant)
      .traces(0, { kind: "joinedPartition", eventId: "e1", hostId: member!, members: 2 });
  };
  return { story, member: member!, join, grant };
}

test("a member that is renewed and released in time is fine", () => {
  const { story, member, join } = given();
  join().stepped(0);
  const renew = { kind: "renew", eventId: "e1", epoch: 5, attempt: 2, leaseMs: 9, memberIds: [] } as const;
  story.says(0, member, renew).stepped(0);
});

test("a member that is not renewed is caught", () => {
  const { join } = given();
  const story = join();
  for (let step = 0; step < 4; step++) story.stepped(0);
  expect(() => story.stepped(0).stepped(0)).toThrow(/has not renewed the lease of/);
});

test("a member that takes part in a copy is not renewed, and is again after it", () => {
  const copying = () => {
    const { join, member } = given();
    const migrationId = "e1/1.0";
    const target = { id: "other", site: "s", rack: "r", address: "other" };
    const order = { kind: "order", eventId: "e1", epoch: 5, planVersion: 1, migrationId, vmId: "a", target } as const;
    const moved = { kind: "moved", eventId: "e1", epoch: 5, migrationId, reason: "" } as const;
    // What the source knows of its copy is not known to the leader before it hears of it.
    const over = { eventId: "e1", migrationId, vmId: "a", result: "done", reason: "" } as const;
    const story = join()
      .says(0, member, { ...order, targetEpoch: 7 })
      .traces(1, { kind: "migrationEnded", ...over })
      .hears(0, member, { ...moved, result: "begun" });
    return { story, over: () => story.hears(0, member, { ...moved, result: "done" }) };
  };
  const many = (story: Story) => {
    for (let step = 0; step < 20; step++) story.stepped(0);
  };
  many(copying().story);
  const { story, over } = copying();
  many(story);
  over();
  expect(() => many(story)).toThrow(/has not renewed the lease of/);
});

test("a member that is released and kept is caught", () => {
  const { join, member } = given();
  const story = join().says(0, member, { kind: "release", eventId: "e1", epoch: 5 });
  expect(() => story.stepped(0)).toThrow(/released .* from epoch 5 and counts on it still/);
});

test("a leader that counts on a member for longer than the member does is caught", () => {
  given(100, 101).join().stepped(0);
  const story = given(100, 99).join();
  expect(() => story.stepped(0)).toThrow(/counts on .* until .* ms, whose lease ends at/);
});

test("whoever granted or may have granted and is not released is caught", () => {
  const late = given();
  late.story.hears(0, late.member, late.grant);
  expect(() => late.story.stepped(0)).toThrow(/granted epoch 5 to e1 and is not taken in/);
  const silent = given();
  silent.story.traces(0, { kind: "metSilent", eventId: "e1", hostId: silent.member });
  expect(() => silent.story.stepped(0)).toThrow(/did not answer its invitation/);
  const over = given();
  over.join().input(0, { kind: "wake" }).ended(0, "e1");
  expect(() => over.story.stepped(0)).toThrow(/was a member of e1, which ended/);
  const open = given();
  open.story.input(0, { kind: "wake" }).ended(0, "e1");
  expect(() => open.story.stepped(0)).toThrow(/was invited to e1, which ended/);
});
