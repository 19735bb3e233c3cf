import { expect, test } from "vitest";
import { eventLine } from "../../src/render/event-line.ts";
import { plainColors } from "../../src/terminal.ts";
import { endedWith, hostId } from "../fixtures.ts";

test("a line of the history begins with the local time of the event's end", () => {
  const atUnixMs = new Date(2026, 10, 3, 4, 5, 6, 78).getTime();
  const record = { atUnixMs, hostId: hostId(1), outcome: "solved", event: endedWith() } as const;
  expect(eventLine(record, (id) => id.slice(6, 8), plainColors)).toBe(
    "2026-11-03 04:05:06.078 01 overloaded, CPU at 104 %: solved with 02 (1 VM moved, the first after 4 ms; over after 512 ms)",
  );
});
