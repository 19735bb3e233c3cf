import { expect, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { endedWith, hostId, overload, statusLine, traceLine } from "../fixtures.ts";

const raised = { kind: "raised", eventId: "e1", cause: overload } as const;
const granted = { kind: "granted", eventId: "e1", leaderId: hostId(1), epoch: 1 } as const;
const begun = { kind: "migrationBegun", eventId: "e1", migrationId: "m1", vmId: "v1", targetId: hostId(2) } as const;
const migrationEnded = {
  kind: "migrationEnded",
  eventId: "e1",
  migrationId: "m1",
  vmId: "v1",
  result: "done",
  reason: "",
} as const;

test("an event is open from its raising to its end", () => {
  const record = new DemoRecord();
  record.apply(traceLine(1, 1000, raised));
  expect(record.openEvents().map((event) => event.eventId)).toEqual(["e1"]);
  record.apply(traceLine(1, 1512, endedWith()));
  expect(record.openEvents()).toEqual([]);
  expect(record.endedEvents()).toMatchObject([{ raisedAtUnixMs: 1000, endedAtUnixMs: 1512, leaderId: hostId(1) }]);
});

test("an end whose raising was not heard counts as an event all the same", () => {
  const record = new DemoRecord();
  record.apply(traceLine(1, 1512, endedWith()));
  expect(record.endedEvents()).toMatchObject([{ raisedAtUnixMs: 1000 }]);
});

test("a partition is who granted and was not released", () => {
  const record = new DemoRecord();
  record.apply(traceLine(2, 1001, granted));
  record.apply(traceLine(1, 1000, raised));
  expect([...record.heldBy]).toEqual([
    [hostId(2), "e1"],
    [hostId(1), "e1"],
  ]);
  record.apply(traceLine(2, 1400, { kind: "released", eventId: "e1", by: "leader" }));
  expect([...record.heldBy.keys()]).toEqual([hostId(1)]);
  record.apply(traceLine(1, 1512, endedWith()));
  expect(record.heldBy.size).toBe(0);
});

test("a release from an earlier event leaves the later reservation alone", () => {
  const record = new DemoRecord();
  record.apply(traceLine(2, 1001, { ...granted, eventId: "e2" }));
  record.apply(traceLine(2, 1002, { kind: "released", eventId: "e1", by: "lease" }));
  expect(record.heldBy.get(hostId(2))).toBe("e2");
});

test("a status corrects who is held by what", () => {
  const record = new DemoRecord();
  record.apply(traceLine(2, 1001, granted));
  record.apply(statusLine(1002, { id: hostId(2) }));
  expect(record.heldBy.size).toBe(0);
  const lease = { eventId: "e3", leaderId: hostId(1), expiresInMs: 10, epoch: 1 };
  record.apply(statusLine(1003, { id: hostId(2), role: "reserved", lease }));
  expect(record.heldBy.get(hostId(2))).toBe("e3");
});

test("a migration runs from its beginning to its end, with the progress of the last status", () => {
  const record = new DemoRecord();
  record.apply(traceLine(1, 1000, begun));
  const report = { migrationId: "m1", vmId: "v1", targetId: hostId(2), ratio: 0.25, remainingMs: 300 };
  record.apply(statusLine(1100, { migrations: [report] }));
  expect(record.runningMigrations()).toMatchObject([{ ratio: 0.25, ratioAtUnixMs: 1100, sourceId: hostId(1) }]);
  record.apply(traceLine(1, 1400, migrationEnded));
  expect(record.runningMigrations()).toEqual([]);
  expect(record.migrations.get("m1")?.result).toBe("done");
});

test("a late status does not bring an ended migration back", () => {
  const record = new DemoRecord();
  record.apply(traceLine(1, 1000, begun));
  record.apply(traceLine(1, 1400, migrationEnded));
  const report = { migrationId: "m1", vmId: "v1", targetId: hostId(2), ratio: 0.9, remainingMs: 10 };
  record.apply(statusLine(1390, { migrations: [report] }));
  expect(record.runningMigrations()).toEqual([]);
});

test("a daemon that died holds nothing, copies nothing and leads nobody", () => {
  const record = new DemoRecord();
  record.apply(traceLine(1, 1000, raised));
  record.apply(traceLine(2, 1001, granted));
  record.apply(traceLine(1, 1002, begun));
  record.died(hostId(1));
  expect(record.heldBy.size).toBe(0);
  expect(record.runningMigrations()).toEqual([]);
  expect(record.openEvents()).toHaveLength(1);
});

test("a daemon that is back has lost the events that it led, and tells what became of its migrations", () => {
  const record = new DemoRecord();
  record.apply(traceLine(1, 1000, raised));
  record.apply(traceLine(1, 1002, begun));
  record.died(hostId(1));
  record.revived(hostId(1));
  expect(record.deadIds.size).toBe(0);
  expect(record.openEvents()[0]?.leaderDied).toBe(true);
  expect(record.runningMigrations()).toEqual([]);
  record.apply(traceLine(1, 2000, migrationEnded));
  expect(record.migrations.get("m1")?.result).toBe("done");
});
