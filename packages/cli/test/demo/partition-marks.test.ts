import { expect, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { PartitionMarks } from "../../src/demo/partition-marks.ts";
import { hostId, overload, statusLine, traceLine } from "../fixtures.ts";

test("a partition keeps its mark while others come and go, and a free mark is used again", () => {
  const record = new DemoRecord();
  const marks = new PartitionMarks();
  const letters = (): string[][] => [...marks.update(record)].map(([eventId, mark]) => [eventId, mark.letter]);
  record.apply(traceLine(1, 1, { kind: "raised", eventId: "e1", cause: overload }));
  record.apply(traceLine(2, 2, { kind: "raised", eventId: "e2", cause: overload }));
  expect(letters()).toEqual([
    ["e1", "A"],
    ["e2", "B"],
  ]);
  record.apply(statusLine(3, { id: hostId(1) }));
  expect(letters()).toEqual([["e2", "B"]]);
  record.apply(traceLine(3, 4, { kind: "raised", eventId: "e3", cause: overload }));
  expect(letters()).toEqual([
    ["e2", "B"],
    ["e3", "A"],
  ]);
});
