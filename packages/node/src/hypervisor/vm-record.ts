import type { LoadVm } from "@dvms/load";
import { z } from "zod";
import { profileShapes } from "./profile-shapes.ts";

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

/** Unlike in the configuration, keys that this version does not know are left out: another host may be newer. */
const vmSchema: z.ZodType<LoadVm> = z.object({
  id: z.uuid(),
  name: z.string().max(200),
  hostIndex: z.int().nonnegative(),
  memoryMiB: z.number().positive(),
  dirtyIntensity: z.number().min(0).max(1),
  profile: z.discriminatedUnion("kind", [
    z.object(profileShapes.constant),
    z.object(profileShapes.vmplaces),
    z.object(profileShapes.steps),
  ]),
});
