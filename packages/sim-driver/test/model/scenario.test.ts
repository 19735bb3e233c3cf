import { expect, test } from "vitest";
import { ModelError } from "../../src/model/scenario.ts";

test("a model's error is told apart by its name", () => {
  expect(new ModelError("actions[0]: no.")).toMatchObject({ name: "ModelError", message: "actions[0]: no." });
});
