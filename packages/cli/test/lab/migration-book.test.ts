import { expect, test } from "vitest";
import type { DomainEvent } from "../../src/lab/domain-events.ts";
import { MigrationBook } from "../../src/lab/migration-book.ts";

const begun = {
  kind: "begun",
  atUnixMs: 1_000,
  eventId: "e1",
  migrationId: "m1",
  guestName: "g1",
  source: "h1",
  target: "h2",
} as const;
const event = (atUnixMs: number, hostName: string, name: string, detail = "Migrated"): DomainEvent => ({
  atUnixMs,
  hostName,
  guestName: "g1",
  event: name,
  detail,
});

test("a migration goes through its phases, told by daemons and by both libvirts", () => {
  const book = new MigrationBook();
  const marks = [
    book.onTrace(begun),
    book.onTrace(begun),
    book.onEvent(event(1_500, "h2", "Started")),
    book.onEvent(event(3_000, "h1", "Suspended")),
    book.onEvent(event(3_200, "h2", "Suspended", "Paused")),
    book.onEvent(event(3_300, "h1", "Stopped")),
    book.onEvent(event(3_400, "h2", "Resumed", "Unpaused")),
    book.onEvent(event(9_000, "h2", "Resumed", "Unpaused")),
  ];
  expect(marks.map((mark) => mark?.phase ?? null)).toEqual([
    "begun",
    null,
    "copying",
    "switching",
    null,
    "staged",
    "resumed",
    null,
  ]);
  expect(marks[3]).toEqual({ phase: "switching", guestName: "g1", source: "h1", target: "h2" });
  expect(book.records()).toEqual([
    {
      eventId: "e1",
      vm: "g1",
      source: "h1",
      target: "h2",
      totalS: 2.4,
      downtimeMs: 400,
      outcome: "done",
      reason: "",
      begunUnixMs: 1_000,
      endedUnixMs: 3_400,
    },
  ]);
});

test("the source's libvirt may tell last that the guest has left", () => {
  const book = new MigrationBook();
  book.onTrace(begun);
  book.onEvent(event(3_000, "h1", "Suspended"));
  expect(book.onEvent(event(3_400, "h2", "Resumed", "Unpaused"))?.phase).toBe("resumed");
  expect(book.onEvent(event(3_600, "h1", "Stopped"))?.phase).toBe("staged");
  expect(book.onEvent(event(3_700, "h3", "Stopped"))).toBeNull();
});

test("a migration that was aborted is over, and the next one of its guest is another", () => {
  const book = new MigrationBook();
  book.onTrace(begun);
  book.onTrace({ kind: "ended", atUnixMs: 2_000, migrationId: "m1", result: "aborted", reason: "the link broke" });
  expect(book.onEvent(event(2_100, "h2", "Resumed"))).toBeNull();
  book.onTrace({ ...begun, migrationId: "m2", target: "h3" });
  expect(
    book.records().map(({ outcome, target, reason, endedUnixMs }) => [outcome, target, reason, endedUnixMs]),
  ).toEqual([
    ["aborted", "h2", "the link broke", 2_000],
    ["unknown", "h3", "", null],
  ]);
});

test("a migration that no daemon ordered is seen too", () => {
  const book = new MigrationBook();
  expect(book.onEvent(event(1_000, "h3", "Started"))).toBeNull();
  expect(book.onEvent(event(2_000, "h2", "Suspended"))).toMatchObject({
    phase: "switching",
    source: "h2",
    target: "h3",
  });
  book.onEvent(event(2_200, "h3", "Resumed"));
  expect(book.records()).toMatchObject([
    { eventId: "", vm: "g1", source: "h2", target: "h3", totalS: 1.2, downtimeMs: 200, outcome: "done" },
  ]);
});
