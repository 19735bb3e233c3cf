import { expect, test } from "vitest";
import { CliError, exitCodes } from "../src/exit-codes.ts";

test("an error for people carries its sentence and its exit code", () => {
  const error = new CliError(exitCodes.usage, "That is wrong.");
  expect([error.message, error.exitCode]).toEqual(["That is wrong.", 2]);
});
