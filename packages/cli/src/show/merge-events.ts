import type { EventRecord } from "@dvms/node";

/** The histories of several daemons as one, oldest end first, each event once. */
export function mergeEvents(histories: readonly (readonly EventRecord[])[]): readonly EventRecord[] {
  const byId = new Map<string, EventRecord>();
  for (const record of histories.flat()) if (!byId.has(record.event.eventId)) byId.set(record.event.eventId, record);
  return [...byId.values()].sort((a, b) => a.atUnixMs - b.atUnixMs || (a.event.eventId < b.event.eventId ? -1 : 1));
}
