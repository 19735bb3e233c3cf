import { describe, expect, it } from "vitest";
import { checkModel, missingProgram } from "../proto/model/check-model.ts";
import { models } from "../proto/model/models.ts";

const missing = missingProgram();
const handover = models.find((model) => model.file === "handover.pml")!;

describe(`the model of the hand-over${missing === null ? "" : ` (skipped: ${missing} is not installed)`}`, () => {
  it.skipIf(missing !== null)("has no error in any of its states", () => {
    const { states, error } = checkModel(handover, null);
    expect(error).toBeNull();
    expect(states).toBeGreaterThan(400);
  });

  it.skipIf(missing !== null)("finds a target that runs its copy without the source's word", () => {
    expect(checkModel(handover, "RUN_STAGED").error).toMatch(/assertion violated/);
  });
});
