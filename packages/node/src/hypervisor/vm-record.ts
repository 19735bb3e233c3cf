import type { LoadVm } from "@dvms/load";
import { z } from "zod";

/** A VM as it is stored and as it travels: JSON, because a hypervisor's own state format is no part of the protocol. */
export function encodeVm(vm: LoadVm): string {
  return JSON.stringify(vm);
}

/** Reads what `encodeVm` made, from the disk or from another host; null if it is not a VM. */
export function decodeVm(text: string): LoadVm | null {
  try {
    return vmSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const amount = z.number().nonnegative();
/** A month of one-minute steps is 43,200: the limit keeps a garbage state from filling the memory. */
const steps = z.array(amount).max(100_000);

/** Unlike in the configuration, keys that this version does not know are left out: another host may be newer. */
const vmSchema: z.ZodType<LoadVm> = z.object({
  id: z.uuid(),
  name: z.string().max(200),
  hostIndex: z.int().nonnegative(),
  memoryMiB: z.number().positive(),
  dirtyIntensity: z.number().min(0).max(1),
  profile: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("constant"), cpu: amount }),
    z.object({
      kind: z.literal("vmplaces"),
      seed: z.number(),
      index: z.int().nonnegative(),
      mean: amount,
      sd: amount,
      periodS: z.number().positive(),
    }),
    z.object({ kind: z.literal("steps"), stepS: z.number().positive(), cpu: steps.min(1), usedMiB: steps.nullable() }),
  ]),
});
