import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { EventRecord } from "../../src/control-types.ts";
import { EventHistory } from "../../src/store/event-history.ts";
import { tempFolder } from "../temp-folder.ts";

function record(number: number): EventRecord {
  return {
    atUnixMs: 1_000 + number,
    hostId: "host-a",
    outcome: "solved",
    event: {
      kind: "ended",
      eventId: `e-${number}`,
      cause: { kind: "overload", dimension: "cpu", load: 1.1 },
      outcome: "solved",
      memberIds: ["host-a", "host-b"],
      busyIds: [],
      silentIds: [],
      migrations: 1,
      migrationsFailed: 0,
      reactionMs: 4,
      solverMs: 1,
      durationMs: 400,
      reason: "moved 1 VM",
    },
  };
}

function openHistory(path: string, limit: number): EventHistory {
  const history = new EventHistory(path, limit);
  onTestFinished(() => history.close());
  return history;
}

test("keeps the last events only, oldest first, also over restarts", () => {
  const path = join(tempFolder(), "events.sqlite");
  const first = openHistory(path, 3);
  for (let number = 0; number < 4; number++) first.append(record(number));
  first.close();
  const second = openHistory(path, 3);
  second.append(record(4));
  expect(second.list()).toEqual([record(2), record(3), record(4)]);
});
