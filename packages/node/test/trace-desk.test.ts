import { join } from "node:path";
import type { Trace } from "@dvms/protocol";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { EventHistory } from "../src/store/event-history.ts";
import { TraceDesk, type TraceLine } from "../src/trace-desk.ts";
import { tempFolder } from "./temp-folder.ts";

function open() {
  const lines: { level: number; msg: string; trace: Trace }[] = [];
  const log = pino({ level: "info", base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const history = new EventHistory(join(tempFolder(), "events.sqlite"));
  onTestFinished(() => history.close());
  return { lines, history, desk: new TraceDesk({ hostId: "host-a", log, history }) };
}

const ended: Trace = {
  kind: "ended",
  eventId: "e-1",
  cause: { kind: "overload", dimension: "cpu", load: 1.1 },
  outcome: "exhausted",
  memberIds: ["host-a", "host-b"],
  busyIds: [],
  silentIds: [],
  migrations: 0,
  migrationsFailed: 0,
  reactionMs: null,
  solverMs: 3,
  durationMs: 20,
  reason: "nobody has room",
};

test("a trace goes to the log as a sentence with its fields, below the level not at all", () => {
  const { desk, lines } = open();
  desk.publish({ kind: "invited", eventId: "e-1", hostId: "host-b" });
  desk.publish(ended);
  expect(lines).toMatchObject([{ level: 30, msg: "Event e-1 ended as exhausted: nobody has room", trace: ended }]);
});

test("an event that ended is kept in the history, nothing else is", () => {
  const { desk, history } = open();
  desk.publish({ kind: "joined", successorId: null });
  desk.publish(ended);
  expect(history.list()).toMatchObject([{ hostId: "host-a", outcome: "exhausted", event: ended }]);
});

test("watchers see every trace until they have enough", () => {
  const { desk } = open();
  const seen: TraceLine[] = [];
  const enough = desk.watch((line) => seen.push(line));
  const trace: Trace = { kind: "vmArrived", migrationId: "m-1", vmId: "v-1" };
  desk.publish(trace);
  enough();
  desk.publish(trace);
  expect(seen).toEqual([{ kind: "trace", atUnixMs: expect.any(Number), hostId: "host-a", trace }]);
});
