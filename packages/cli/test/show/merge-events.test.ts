import type { EventRecord } from "@dvms/node";
import { expect, test } from "vitest";
import { mergeEvents } from "../../src/show/merge-events.ts";
import { endedWith, hostId } from "../fixtures.ts";

function record(eventId: string, atUnixMs: number): EventRecord {
  return { atUnixMs, hostId: hostId(1), outcome: "solved", event: endedWith({ eventId }) };
}

test("histories become one, by time and then by id, each event once", () => {
  const merged = mergeEvents([
    [record("b", 2), record("d", 4)],
    [record("a", 2), record("b", 2)],
    [],
    [record("c", 3)],
  ]);
  expect(merged.map(({ event }) => event.eventId)).toEqual(["a", "b", "c", "d"]);
});
