import { z } from "zod";

/** What the adapters of two libvirt hosts say to each other, as the state of a `Transfer`. */
export type LibvirtWord =
  /** Before the copy: answered with `staged` true if it may come. `factor` is what was learned of the VM's migrations. */
  | { readonly step: "prepare"; readonly factor: number | null }
  /** After it: answered with `staged` true if the complete copy is held, or ran already. `factor` has learned of this one. */
  | { readonly step: "look"; readonly factor: number | null };

const schema = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("prepare"), factor: z.number().positive().max(1_000).nullable() }),
  z.strictObject({ step: z.literal("look"), factor: z.number().positive().max(1_000).nullable() }),
]);

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
