import { z } from "zod";

const amount = z.number().nonnegative();
/** A month of one-minute steps is 43,200: the limit keeps a garbage state from filling the memory. */
const steps = z.array(amount).min(1).max(100_000);

/** What a profile of each kind says; how keys beside these are taken is for whoever reads it. */
export const profileShapes = {
  constant: { kind: z.literal("constant"), cpu: amount },
  vmplaces: {
    kind: z.literal("vmplaces"),
    seed: z.number(),
    index: z.int().nonnegative(),
    mean: amount,
    sd: amount,
    periodS: z.number().positive(),
  },
  steps: { kind: z.literal("steps"), stepS: z.number().positive(), cpu: steps, usedMiB: steps.nullable() },
};
