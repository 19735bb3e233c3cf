import { readdirSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import type { EventRecord, RingReport, StatusReport, WatchLine } from "../control-types.ts";
import type { LoadStart } from "../hypervisor/load-time.ts";
import { OperatorError } from "../operator-error.ts";
import { isLive } from "./control-server.ts";
import { readLines } from "./read-lines.ts";
import { socketFolders } from "./socket-path.ts";

/** @throws OperatorError if no daemon answers on the socket. */
export async function getStatus(socket: string, signal?: AbortSignal): Promise<StatusReport> {
  return (await getJson(socket, "/v1/status", signal)) as StatusReport;
}

/** Lets that daemon walk the ring. @throws OperatorError if no daemon answers on the socket. */
export async function getRing(socket: string, signal?: AbortSignal): Promise<RingReport> {
  return (await getJson(socket, "/v1/ring", signal)) as RingReport;
}

/** Oldest first. @throws OperatorError if no daemon answers on the socket. */
export async function getEvents(socket: string, signal?: AbortSignal): Promise<readonly EventRecord[]> {
  const events: EventRecord[] = [];
  const response = await open(socket, { path: "/v1/events" }, signal);
  await readLines(response, (line) => void events.push(JSON.parse(line) as EventRecord));
  return events;
}

export interface WatchOptions {
  /** Between two statuses; at least 20. Null for traces only. */
  readonly statusMs: number | null;
  readonly signal: AbortSignal;
}

/**
 * Calls `onLine` with every trace and status of a daemon; resolves when the signal is aborted or the daemon stops.
 * @throws OperatorError if no daemon answers on the socket.
 */
export async function watch(socket: string, onLine: (line: WatchLine) => void, options: WatchOptions): Promise<void> {
  const query = options.statusMs === null ? "" : `?statusMs=${options.statusMs}`;
  try {
    const response = await open(socket, { path: `/v1/watch${query}` }, options.signal);
    await readLines(untilCut(response), (line) => onLine(JSON.parse(line) as WatchLine));
  } catch (error) {
    if (!options.signal.aborted) throw error;
  }
}

/** A daemon that ends cuts its watchers off: for them that is the end of the stream like any other. */
async function* untilCut(response: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* response as AsyncIterable<Buffer>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ECONNRESET") throw error;
  }
}

/** The daemon's load begins at that instant. @throws OperatorError if no daemon answers on the socket. */
export async function startLoad(socket: string, start: LoadStart, signal?: AbortSignal): Promise<void> {
  const response = await open(socket, { path: "/v1/load/start", method: "POST", body: JSON.stringify(start) }, signal);
  response.resume();
}

/** The sockets of this user's folder on which a daemon listens, sorted. */
export async function findSockets(env: NodeJS.ProcessEnv = process.env): Promise<readonly string[]> {
  const paths = socketFolders(env).flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name.endsWith(".sock"))
      .sort()
      .map((name) => join(folder, name)),
  );
  const live = await Promise.all(paths.map(isLive));
  return paths.filter((_, index) => live[index]);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No folder: no daemon of this user has ever run here.
    return [];
  }
}

async function getJson(socket: string, path: string, signal: AbortSignal | undefined): Promise<unknown> {
  return JSON.parse(await readAll(await open(socket, { path }, signal)));
}

interface Call {
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
}

function open(socket: string, call: Call, signal: AbortSignal | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { path, method = "GET", body } = call;
    const outgoing = request({ socketPath: socket, path, method, agent: false, ...(signal && { signal }) });
    outgoing.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, socket)));
    outgoing.once("response", (response) => {
      if ((response.statusCode ?? 500) < 300) return resolve(response);
      readAll(response).then((text) => reject(new OperatorError("refused", refusalIn(text, socket))), reject);
    });
    outgoing.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function refusalIn(text: string, socket: string): string {
  try {
    return String((JSON.parse(text) as { error?: unknown }).error);
  } catch {
    return `What listens on ${socket} does not answer like a dvms daemon; name another socket (--socket).`;
  }
}

function explain(error: NodeJS.ErrnoException, socket: string): Error {
  switch (error.code) {
    case "ENOENT":
      return new OperatorError(
        "refused",
        `No daemon has its control socket at ${socket}; start one with: dvms run, or name another socket (--socket).`,
        { cause: error },
      );
    case "ECONNREFUSED":
      return new OperatorError(
        "refused",
        `The daemon of ${socket} is not running any more; start it again, or name another socket (--socket).`,
        { cause: error },
      );
    case "EACCES":
      return new OperatorError(
        "refused",
        `The socket ${socket} may only be opened by the user that runs the daemon; run this command as that user.`,
        { cause: error },
      );
    case "ECONNRESET":
      return new OperatorError("refused", `The daemon of ${socket} stopped before it answered; try again.`, {
        cause: error,
      });
    default:
      return error;
  }
}
