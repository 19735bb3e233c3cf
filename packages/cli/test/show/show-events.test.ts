import type { EventRecord } from "@dvms/node";
import { expect, test } from "vitest";
import { showEvents } from "../../src/show/show-events.ts";
import { answeringServer } from "../answering-server.ts";
import { endedWith, hostId, traceLine } from "../fixtures.ts";
import { keptOutput } from "../output.ts";

function record(eventId: string, atUnixMs: number): EventRecord {
  return { atUnixMs, hostId: hostId(1), outcome: "solved", event: endedWith({ eventId }) };
}

const ring = { complete: true, hosts: [{ id: hostId(1), name: "first" }], broken: null };

test("the history is shown oldest first, with the names of hosts", async () => {
  const { socket } = await answeringServer({ "/v1/ring": ring, "/v1/events": [record("b", 2), record("a", 1)] });
  const [text, json] = [keptOutput(), keptOutput()];
  expect(await showEvents({ socket }, text)).toBe(0);
  expect(text.text).toMatch(/^.* first overloaded, CPU at 104 %: solved with 00000002 .*\n.* first .*\n$/);
  expect(await showEvents({ socket, json: true }, json)).toBe(0);
  const lines = json.text.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([record("a", 1), record("b", 2)]);
});

test("what is told by the history and by the watch stream is shown once", async () => {
  const stream = [traceLine(1, 1, endedWith({ eventId: "a" })), traceLine(1, 2, endedWith({ eventId: "b" }))];
  const { socket } = await answeringServer({ "/v1/events": [record("a", 1)], "/v1/watch": stream });
  const output = keptOutput();
  expect(await showEvents({ socket, json: true, follow: true }, output)).toBe(0);
  const lines = output.text.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).event.eventId)).toEqual(["a", "b"]);
});

test("a history without events is no error", async () => {
  const { socket } = await answeringServer({ "/v1/ring": ring, "/v1/events": [] });
  const output = keptOutput();
  expect(await showEvents({ socket }, output)).toBe(0);
  expect(output.text).toBe("");
});
