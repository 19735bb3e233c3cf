import { expect, test } from "vitest";
import { happening } from "../../src/demo/happening.ts";
import { endedWith, hostId, overload, statusLine, traceLine } from "../fixtures.ts";

const nameOf = (id: string): string => `h${Number(id.slice(0, 8))}`;

test("an end, a suspicion and a doubt are worth a line", () => {
  expect(happening(traceLine(1, 0, endedWith()), nameOf)).toContain("h1 overloaded, CPU at 104 %: solved with h2");
  expect(happening(traceLine(1, 0, { kind: "suspected", hostId: hostId(2), silentMs: 2100 }), nameOf)).toBe(
    "h1 has not heard from h2 for 2.1 s and takes it for dead",
  );
  const doubt = { kind: "inDoubt", migrationId: "m", vmId: hostId(9), peerId: hostId(2), reason: "no answer" } as const;
  expect(happening(traceLine(1, 0, doubt), nameOf)).toBe(
    "h1 does not know yet whether h9 runs here or on h2: no answer",
  );
});

test("what goes on inside an event is not", () => {
  expect(happening(traceLine(1, 0, { kind: "raised", eventId: "e", cause: overload }), nameOf)).toBeNull();
  expect(happening(statusLine(0, {}), nameOf)).toBeNull();
});
