import type { WatchLine } from "@dvms/node";
import { eventSentence } from "../render/event-sentence.ts";
import { type Namer, nameIds } from "../render/names.ts";
import { formatMs } from "../render/quantities.ts";

/** What a line of a watch stream means for somebody who follows the demo, as a sentence; null if it is not worth one. */
export function happening(line: WatchLine, nameOf: Namer): string | null {
  if (line.kind === "status") return null;
  const { hostId, trace } = line;
  switch (trace.kind) {
    case "ended":
      return eventSentence(hostId, trace, nameOf);
    case "suspected":
      return `${nameOf(hostId)} has not heard from ${nameOf(trace.hostId)} for ${formatMs(trace.silentMs)} and takes it for dead`;
    case "inDoubt":
      return `${nameOf(hostId)} does not know yet whether ${nameOf(trace.vmId)} runs here or on ${nameOf(trace.peerId)}: ${nameIds(trace.reason, nameOf)}`;
    default:
      return null;
  }
}
