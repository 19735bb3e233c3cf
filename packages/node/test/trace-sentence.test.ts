import type { Trace } from "@dvms/protocol";
import { expect, test } from "vitest";
import { sentenceOf } from "../src/trace-sentence.ts";

test.each<[Trace, string, string]>([
  [
    { kind: "raised", eventId: "e-1", cause: { kind: "overload", dimension: "cpu", load: 1.043 } },
    "info",
    "Raised event e-1: cpu is at 104 % of its capacity.",
  ],
  [{ kind: "raised", eventId: "e-1", cause: { kind: "drain" } }, "info", "Raised event e-1: drain."],
  [{ kind: "joined", successorId: null }, "info", "Made a ring of one host."],
  [{ kind: "joined", successorId: "host-b" }, "info", "Joined the ring before host host-b."],
  [{ kind: "metSilent", eventId: "e-1", hostId: "b" }, "warn", "Host b does not answer the invitation to event e-1."],
  [
    { kind: "suspected", hostId: "b", silentMs: 2000.4 },
    "warn",
    "Host b has been silent for 2000 ms and counts as dead.",
  ],
  [{ kind: "predecessorChanged", hostId: null }, "debug", "Predecessor: none."],
  [{ kind: "vmArrived", migrationId: "m", vmId: "v" }, "info", "VM v has arrived and runs."],
  [
    { kind: "vmLost", migrationId: "m", vmId: "v" },
    "error",
    "VM v was lost with this host after it had left its source: neither has it; start it again.",
  ],
  [
    {
      kind: "migrationEnded",
      eventId: "e",
      migrationId: "m",
      vmId: "v",
      result: "aborted",
      reason: "the wire was cut",
    },
    "warn",
    "VM v stays here, its migration was given up: the wire was cut.",
  ],
])("%j is logged as %s: %s", (trace, level, sentence) => {
  expect(sentenceOf(trace)).toEqual({ level, sentence });
});
