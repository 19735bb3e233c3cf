import { z } from "zod";
import { type Lesson, lessonsMax } from "./migration-forecast.ts";

/** What the adapters of two libvirt hosts say to each other, as the state of a `Transfer`. */
export interface LibvirtWord {
  /**
   * `prepare`: before the copy, answered with `staged` true if it may come. `look`: after it, answered with `staged` true if
   * the complete copy is held, or ran already. `bury`: answered with `staged` true if neither a copy nor the VM is there, and
   * none will be taken or run any more.
   */
  readonly step: "prepare" | "look" | "bury";
  /** What the VM's migrations taught so far, oldest first. */
  readonly lessons: readonly Lesson[];
}

const amount = z.number().nonnegative().max(1e12);
const schema = z.strictObject({
  step: z.enum(["prepare", "look", "bury"]),
  lessons: z
    .array(z.strictObject({ usedMiB: amount, dirtyRateMiBPerS: amount, tookMs: amount.min(1) }))
    .max(lessonsMax),
});

export function encodeWord(word: LibvirtWord): Uint8Array {
  return Buffer.from(JSON.stringify(word));
}

/** Null where another host sent something else. */
export function decodeWord(state: Uint8Array): LibvirtWord | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(state).toString("utf8")));
  } catch {
    return null;
  }
}
