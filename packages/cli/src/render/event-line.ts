import type { EventRecord } from "@dvms/node";
import type { Colors } from "../terminal.ts";
import { eventSentence } from "./event-sentence.ts";
import type { Namer } from "./names.ts";

/** One event of the history for people: when it ended, in local time, and its sentence. */
export function eventLine(record: EventRecord, nameOf: Namer, colors: Colors): string {
  return `${colors.dim(localTime(record.atUnixMs))} ${eventSentence(record.hostId, record.event, nameOf)}`;
}

function localTime(unixMs: number): string {
  const date = new Date(unixMs);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day} ${clock}.${String(date.getMilliseconds()).padStart(3, "0")}`;
}
