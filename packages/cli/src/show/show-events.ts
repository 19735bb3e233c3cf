import { type EventRecord, getEvents, getRing, type WatchLine, watch } from "@dvms/node";
import type { EventsFlags } from "../commands/events.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { eventLine } from "../render/event-line.ts";
import { namerOf } from "../render/names.ts";
import type { Output } from "../terminal.ts";
import { socketsToAsk } from "./answering-socket.ts";
import { mergeEvents } from "./merge-events.ts";

const answerMaxMs = 10_000;

/** Prints the history of events, oldest first; with --follow goes on with new ones until Ctrl-C or until all daemons stop. */
export async function showEvents(flags: EventsFlags, output: Output): Promise<ExitCode> {
  const sockets = await socketsToAsk(flags.socket);
  const shown = new Set<string>();
  const names = flags.json ? new Map<string, string>() : await hostNames(sockets);
  const show = (record: EventRecord): void => {
    if (shown.has(record.event.eventId)) return;
    shown.add(record.event.eventId);
    output.write(`${flags.json ? JSON.stringify(record) : eventLine(record, namerOf(names), output.colors)}\n`);
  };
  // Watching begins before the history is read: what ends in between is told by both and shown once.
  const interrupted = new AbortController();
  let early: EventRecord[] | null = [];
  const onLine = (line: WatchLine): void => {
    const record = recordOf(line);
    if (record === null) return;
    if (early === null) show(record);
    else early.push(record);
  };
  const watching = flags.follow
    ? sockets.map((socket) => watch(socket, onLine, { statusMs: null, signal: interrupted.signal }))
    : [];
  for (const end of watching) end.catch(() => undefined);
  if (flags.follow) process.once("SIGINT", () => interrupted.abort());
  const histories = await readHistories(sockets, flags.socket !== undefined);
  for (const record of mergeEvents([...histories, early])) show(record);
  early = null;
  await Promise.allSettled(watching);
  return exitCodes.ok;
}

/** One that stops while all are read is left out; one that was named must answer. */
async function readHistories(sockets: readonly string[], named: boolean): Promise<(readonly EventRecord[])[]> {
  const reads = sockets.map((socket) => getEvents(socket, AbortSignal.timeout(answerMaxMs)));
  if (named) return Promise.all(reads);
  const settled = await Promise.allSettled(reads);
  return settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}

/** Names of hosts, as one walk of the ring tells them; a host that is not there any more keeps its id. */
async function hostNames(sockets: readonly string[]): Promise<Map<string, string>> {
  for (const socket of sockets) {
    const report = await getRing(socket, AbortSignal.timeout(answerMaxMs)).catch(() => null);
    if (report !== null) return new Map(report.hosts.map((host) => [host.id, host.name]));
  }
  return new Map();
}

function recordOf(line: WatchLine): EventRecord | null {
  if (line.kind !== "trace" || line.trace.kind !== "ended") return null;
  return { atUnixMs: line.atUnixMs, hostId: line.hostId, outcome: line.trace.outcome, event: line.trace };
}
