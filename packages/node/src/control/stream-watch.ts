import type { ServerResponse } from "node:http";
import type { WatchLine } from "../control-types.ts";
import type { ControlSource } from "./control-source.ts";

/** What may wait for a watcher that does not read; then it is cut off instead of filling the daemon's memory. */
const backlogBytesMax = 8_388_608;

/**
 * Sends traces as they happen, and a status at once and every `statusMs` (null: never), until the signal is aborted.
 * A watcher that reads slowly misses statuses, never traces.
 */
export function streamWatch(
  response: ServerResponse,
  source: ControlSource,
  statusMs: number | null,
  signal: AbortSignal,
): Promise<void> {
  response.writeHead(200, { "content-type": "application/jsonl" });
  response.flushHeaders();
  const write = (line: WatchLine): void => {
    if (signal.aborted) return;
    response.write(`${JSON.stringify(line)}\n`);
    if (response.writableLength > backlogBytesMax) response.destroy();
  };
  const sendStatus = async (): Promise<void> => {
    if (response.writableNeedDrain) return;
    const status = await source.status();
    write({ kind: "status", atUnixMs: Date.now(), status });
  };
  return new Promise((resolve) => {
    const endTraces = source.onTrace(write);
    const timer = statusMs === null ? undefined : setInterval(() => void sendStatus(), statusMs);
    if (statusMs !== null) void sendStatus();
    const end = () => {
      endTraces();
      clearInterval(timer);
      response.end();
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}
