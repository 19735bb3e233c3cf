import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findSockets, getEvents, getRing, getStatus, startLoad, watch } from "../../src/control/control-client.ts";
import { startControlServer } from "../../src/control/control-server.ts";
import { defaultSocketPath } from "../../src/control/socket-path.ts";
import type { EventRecord, WatchLine } from "../../src/control-types.ts";
import { tempFolder } from "../temp-folder.ts";
import { TestSource } from "./test-source.ts";

async function start(path: string) {
  const source = new TestSource();
  const server = await startControlServer(path, source);
  onTestFinished(() => server.close());
  return { source, server };
}

const record: EventRecord = {
  atUnixMs: 5,
  hostId: "host-a",
  outcome: "vanished",
  event: {
    kind: "ended",
    eventId: "e-1",
    cause: { kind: "overload", dimension: "cpu", load: 1.01 },
    outcome: "vanished",
    memberIds: ["host-a"],
    busyIds: [],
    silentIds: [],
    migrations: 0,
    migrationsFailed: 0,
    reactionMs: null,
    solverMs: 0,
    durationMs: 3,
    reason: "the load fell – all by itself",
  },
};

test("reads status, ring and events, and starts the load", async () => {
  const path = join(tempFolder(), "a.sock");
  const { source } = await start(path);
  source.past.push(record, { ...record, atUnixMs: 6 });
  expect(await getStatus(path)).toEqual(await source.status());
  expect(await getRing(path)).toEqual({ complete: true, hosts: [], broken: null });
  expect(await getEvents(path)).toEqual([record, { ...record, atUnixMs: 6 }]);
  await startLoad(path, { startAtUnixMs: 7, horizonS: 60 });
  expect(source.started).toEqual([{ startAtUnixMs: 7, horizonS: 60 }]);
});

test("watches statuses and traces until it has seen enough", async () => {
  const path = join(tempFolder(), "a.sock");
  const { source } = await start(path);
  const enough = new AbortController();
  const trace = { kind: "trace", atUnixMs: 1, hostId: "host-a", trace: { kind: "joined", successorId: null } } as const;
  const lines: WatchLine[] = [];
  const onLine = (line: WatchLine) => {
    lines.push(line);
    if (lines.length === 1) source.tell(trace);
    if (lines.filter((seen) => seen.kind === "status").length === 3) enough.abort();
  };
  await watch(path, onLine, { statusMs: 20, signal: enough.signal });
  expect(lines.map((line) => line.kind)).toEqual(["status", "trace", "status", "status"]);
  expect(lines[1]).toEqual(trace);
});

test("watching ends when the daemon stops", async () => {
  const path = join(tempFolder(), "a.sock");
  const { server } = await start(path);
  let closed: Promise<void> | undefined;
  const onLine = () => {
    closed ??= server.close();
  };
  await watch(path, onLine, { statusMs: 20, signal: new AbortController().signal });
  await closed;
});

test("says that there is no daemon, and what to do", async () => {
  const path = join(tempFolder(), "a.sock");
  await expect(getStatus(path)).rejects.toThrow(
    `No daemon has its control socket at ${path}; start one with: dvms run`,
  );
});

test("says when something else listens on the socket", async () => {
  const path = join(tempFolder(), "a.sock");
  const stranger = createServer((socket) => socket.end("HTTP/1.1 500 No\r\ncontent-length: 5\r\n\r\nhello"));
  await new Promise<void>((resolve) => stranger.listen(path, resolve));
  onTestFinished(() => void stranger.close());
  await expect(getStatus(path)).rejects.toThrow("does not answer like a dvms daemon");
});

test("finds the sockets of live daemons only, sorted", async () => {
  const env = { DVMS_RUNTIME_DIR: tempFolder() };
  expect(await findSockets(env)).toEqual([]);
  const first = defaultSocketPath("bbbbbbbb-1", env);
  const second = defaultSocketPath("aaaaaaaa-1", env);
  const { server } = await start(first);
  await start(second);
  expect(await findSockets(env)).toEqual([second, first]);
  await server.close();
  expect(await findSockets(env)).toEqual([second]);
});
