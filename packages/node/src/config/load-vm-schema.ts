import type { LoadVm } from "@dvms/load";
import { z } from "zod";
import { profileShapes } from "../hypervisor/profile-shapes.ts";

/** A VM in a configuration: as it is written by hand or by the demo, so a misspelt key is refused. */
export const loadVmSchema: z.ZodType<LoadVm> = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  hostIndex: z.int().nonnegative().default(0),
  memoryMiB: z.number().positive(),
  dirtyIntensity: z.number().min(0).max(1),
  profile: z.discriminatedUnion(
    "kind",
    [
      z.strictObject(profileShapes.constant),
      z.strictObject(profileShapes.vmplaces),
      z.strictObject({ ...profileShapes.steps, usedMiB: profileShapes.steps.usedMiB.default(null) }),
    ],
    { error: "a profile of the kind constant, vmplaces or steps" },
  ),
});
