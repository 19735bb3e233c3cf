import { Toured } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

/** A ring of three, whole and calm for long. */
function given(calmSinceMs = 0, membersMax = 32) {
  const simulation = world(3, []);
  for (const host of simulation.hosts) host.start(simulation.hosts.map(({ ref }) => ref.address));
  simulation.runFor(20_000);
  const story = new Story(simulation, new Toured(simulation, membersMax, () => calmSinceMs));
  for (let line = 0; line < 4_000; line++) story.input(0, { kind: "wake" });
  return { story: story.raised(0, "e1"), ids: simulation.hosts.map(({ ref }) => ref.id) };
}

test("an event that asked every host may say so", () => {
  const { story, ids } = given();
  story.traces(0, { kind: "metSilent", eventId: "e1", hostId: ids[2] ?? "" });
  story.ended(0, "e1", { outcome: "exhausted", memberIds: ids.slice(0, 2), silentIds: ids.slice(2) });
});

test("an event that left a host out is caught", () => {
  const { story, ids } = given();
  const memberIds = ids.slice(0, 2);
  expect(() => story.ended(0, "e1", { outcome: "exhausted", memberIds })).toThrow(/has not asked host/);
  const reason = "hosts of other events were in the way";
  expect(() => story.ended(0, "e1", { outcome: "yielded", memberIds, reason })).toThrow(/has not asked host/);
});

test("nothing is asked of an event that was disturbed, or that is full", () => {
  const memberIds = ["x"];
  given(Number.POSITIVE_INFINITY).story.ended(0, "e1", { outcome: "exhausted", memberIds });
  given(0, 1).story.ended(0, "e1", { outcome: "exhausted", memberIds });
});

test("an event that skipped a host that nobody named is caught", () => {
  const { story, ids } = given();
  const reason = "hosts of other events were in the way";
  const said = { outcome: "yielded", memberIds: ids.slice(0, 2), busyIds: ids.slice(2), reason } as const;
  expect(() => story.ended(0, "e1", said)).toThrow(/skipped host .*, which nobody named/);
  const busy = { kind: "busy", eventId: "e1", attempt: 1, holderEventId: "e2", successors: [], holder: null } as const;
  story.hears(0, "x", { ...busy, memberIds: ids.slice(2) }).ended(0, "e1", said);
});

test("an event that met hosts of others is not exhausted", () => {
  const { story } = given();
  expect(() => story.ended(0, "e1", { outcome: "exhausted", busyIds: ["x"] })).toThrow(/could not be asked/);
});
