import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readLines } from "../../src/control/read-lines.ts";
import { streamWatch } from "../../src/control/stream-watch.ts";
import type { WatchLine } from "../../src/control-types.ts";
import { tempFolder } from "../temp-folder.ts";
import { TestSource } from "./test-source.ts";

type TraceLine = Extract<WatchLine, { kind: "trace" }>;

function traceLine(successorId: string): TraceLine {
  return { kind: "trace", atUnixMs: 1, hostId: "host-a", trace: { kind: "joined", successorId } };
}

/** One watcher that has its headers and reads nothing yet. */
async function watchFrom(source: TestSource, statusMs: number | null, ending = new AbortController()) {
  const socketPath = join(tempFolder(), "a.sock");
  const server = createServer();
  server.listen(socketPath);
  onTestFinished(() => {
    ending.abort();
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const outgoing = request({ socketPath, agent: false }).on("error", () => undefined);
  outgoing.end();
  const [, response] = (await once(server, "request")) as [IncomingMessage, ServerResponse];
  response.once("close", () => ending.abort());
  const ended = streamWatch(response, source, statusMs, ending.signal);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const lines: WatchLine[] = [];
  const read = () => readLines(incoming, (line) => void lines.push(JSON.parse(line) as WatchLine));
  return { response, lines, read, ended, ending };
}

test("without an interval a watcher gets the traces in order and no status, until the end", async () => {
  const source = new TestSource();
  const { lines, read, ended, ending } = await watchFrom(source, null);
  source.tell(traceLine("b"));
  source.tell(traceLine("c"));
  ending.abort();
  await Promise.all([read(), ended]);
  expect(lines).toEqual([traceLine("b"), traceLine("c")]);
  expect(source.listeners.size).toBe(0);
});

test("the first status comes at once, not after the interval", async () => {
  const source = new TestSource();
  const { lines, read, ending } = await watchFrom(source, 3_600_000);
  const reading = read();
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  ending.abort();
  await reading;
  expect(lines).toEqual([{ kind: "status", atUnixMs: expect.any(Number), status: await source.status() }]);
});

test("a watch that is over before it began ends with nothing left behind", async () => {
  const source = new TestSource();
  const ending = new AbortController();
  ending.abort();
  const { lines, read, ended } = await watchFrom(source, 20, ending);
  await Promise.all([read(), ended]);
  expect(lines).toEqual([]);
  expect(source.listeners.size).toBe(0);
});

test("a watcher that reads slowly misses statuses, never traces", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const source = new TestSource();
  const { lines, read, response, ending } = await watchFrom(source, 1_000);
  const big = traceLine("x".repeat(1_000_000));
  source.tell(big);
  source.tell(traceLine("b"));
  expect(response.writableNeedDrain).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  const drained = once(response, "drain");
  const reading = read();
  await drained;
  await vi.advanceTimersByTimeAsync(1_000);
  ending.abort();
  await reading;
  expect(lines.map((line) => line.kind)).toEqual(["status", "trace", "trace", "status"]);
  expect(lines[1]).toEqual(big);
});

test("a watcher that does not read at all is cut off at 8 MiB", async () => {
  const source = new TestSource();
  const { response, ended } = await watchFrom(source, null);
  let told = 0;
  for (; told < 20 && !response.destroyed; told += 1) source.tell(traceLine("x".repeat(1_048_576)));
  expect(told).toBeGreaterThanOrEqual(8);
  expect(told).toBeLessThan(12);
  await ended;
  expect(source.listeners.size).toBe(0);
});
