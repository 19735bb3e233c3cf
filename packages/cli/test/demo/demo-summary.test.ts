import { expect, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { type DemoFacts, isGood, summarise } from "../../src/demo/demo-summary.ts";
import { endedWith, hostId, overload, statusLine, traceLine } from "../fixtures.ts";

const facts: DemoFacts = {
  hosts: 3,
  census: { expected: 30, present: 30, lostIds: [], duplicatedIds: [] },
  violationTotalSNone: 400.04,
  orphans: 0,
  loadTimeS: 1800,
  seconds: 60,
};

function playedRecord(): DemoRecord {
  const record = new DemoRecord();
  for (const eventId of ["e1", "e2", "e3"]) {
    record.apply(traceLine(1, 1000, { kind: "raised", eventId, cause: overload }));
  }
  record.apply(traceLine(1, 1500, endedWith({ eventId: "e1", reactionMs: 4, solverMs: 1 })));
  const third = [hostId(1), hostId(2), hostId(3)];
  record.apply(traceLine(1, 1900, endedWith({ eventId: "e2", memberIds: third, reactionMs: 8, solverMs: 2 })));
  record.apply(
    traceLine(1, 1950, { kind: "migrationBegun", eventId: "e3", migrationId: "m3", vmId: "v", targetId: hostId(2) }),
  );
  record.apply(
    traceLine(1, 1999, {
      kind: "migrationEnded",
      eventId: "e3",
      migrationId: "m3",
      vmId: "v",
      result: "done",
      reason: "",
    }),
  );
  record.apply(statusLine(2000, { id: hostId(1), violationS: 10.25 }));
  record.apply(statusLine(2000, { id: hostId(2), violationS: 2 }));
  return record;
}

test("a demo adds up: outcomes to overloads, migrations of open events too", () => {
  const summary = summarise(playedRecord(), facts);
  expect(summary).toMatchObject({
    hosts: 3,
    vms: 30,
    vmsAtEnd: 30,
    overloads: 3,
    migrations: 3,
    migrationsFailed: 0,
    partitionMean: 2.5,
    partitionMedian: 2,
    partitionMax: 3,
    reactionMs: { p50: 4, p99: 8 },
    solverMs: { p50: 1, p99: 2 },
    violationTotalS: 12.3,
    violationTotalSNone: 400,
  });
  expect(summary.outcomes).toEqual({
    solved: 2,
    vanished: 0,
    improved: 0,
    exhausted: 0,
    merged: 0,
    yielded: 0,
    advised: 0,
    cancelled: 1,
    lost: 0,
  });
  expect(isGood(summary)).toBe(true);
});

test("an open event whose leader's daemon died is lost, not cancelled", () => {
  const record = playedRecord();
  record.died(hostId(1));
  expect(summarise(record, facts).outcomes).toMatchObject({ lost: 1, cancelled: 0 });
});

test("a demo in which nothing happened has zeros, never nulls", () => {
  const summary = summarise(new DemoRecord(), facts);
  expect(summary).toMatchObject({ overloads: 0, partitionMean: 0, partitionMedian: 0, partitionMax: 0 });
  expect(summary.reactionMs).toEqual({ p50: 0, p99: 0 });
});

test.each([
  ["a VM is lost", { census: { expected: 30, present: 29, lostIds: ["v"], duplicatedIds: [] } }],
  ["a VM is in two places", { census: { expected: 30, present: 30, lostIds: [], duplicatedIds: ["v"] } }],
  ["a process is left behind", { orphans: 1 }],
])("a demo is not good where %s", (_, partial) => {
  expect(isGood(summarise(playedRecord(), { ...facts, ...partial }))).toBe(false);
});
