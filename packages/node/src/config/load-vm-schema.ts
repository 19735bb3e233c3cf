import type { LoadVm } from "@dvms/load";
import { z } from "zod";

const amount = z.number().nonnegative();
const steps = z.array(amount).min(1).max(100_000);

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
      z.strictObject({ kind: z.literal("constant"), cpu: amount }),
      z.strictObject({
        kind: z.literal("vmplaces"),
        seed: z.number(),
        index: z.int().nonnegative(),
        mean: amount,
        sd: amount,
        periodS: z.number().positive(),
      }),
      z.strictObject({
        kind: z.literal("steps"),
        stepS: z.number().positive(),
        cpu: steps,
        usedMiB: steps.nullable().default(null),
      }),
    ],
    { error: "a profile of the kind constant, vmplaces or steps" },
  ),
});
