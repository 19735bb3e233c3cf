import type { JournalRecord } from "@dvms/protocol";
import { z } from "zod";

const vmSnapshot = z.object({
  id: z.string(),
  demand: z.record(z.string(), z.number()),
  memoryMiB: z.number(),
  dirtyRateMiBPerS: z.number(),
  movable: z.boolean(),
});

const host = z.object({ id: z.string(), site: z.string(), rack: z.string(), address: z.string() });

const common = { migrationId: z.string(), eventId: z.string(), vm: vmSnapshot };

/** What a row of the journal must look like; a row that does not is damage, for nothing else writes this file. */
export const journalRecordSchema: z.ZodType<JournalRecord> = z.discriminatedUnion("role", [
  z.object({
    role: z.literal("source"),
    ...common,
    target: host,
    state: z.enum(["asked", "copying", "gone", "aborted"]),
  }),
  z.object({ role: z.literal("target"), ...common, source: host, state: z.enum(["accepted", "running"]) }),
]);
