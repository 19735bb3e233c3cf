import type { Message } from "@dvms/protocol";
import { expect, test } from "vitest";
import { Flights } from "../src/flights.ts";

const message = (attempt: number): Message => ({ kind: "stabilise", attempt, listVersion: 0 });

test("a slot holds its message until that arrives, and is used again then", () => {
  const flights = new Flights();
  const slots = Array.from({ length: 300 }, (_, index) => flights.take(message(index), index, 1, index + 1, 2));
  expect(new Set(slots).size).toBe(300);
  const ends = (slot: number) => [
    flights.source(slot),
    flights.sourceBoot(slot),
    flights.target(slot),
    flights.targetBoot(slot),
  ];
  expect(ends(slots[257]!)).toEqual([257, 1, 258, 2]);
  expect(flights.release(slots[7]!)).toEqual(message(7));
  expect(flights.take(message(999), 5, 0, 6, 0)).toBe(slots[7]);
  expect(ends(slots[7]!)).toEqual([5, 0, 6, 0]);
  expect(flights.release(slots[257]!)).toEqual(message(257));
});
