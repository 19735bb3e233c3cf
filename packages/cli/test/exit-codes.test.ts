import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CliError, exitCodes } from "../src/exit-codes.ts";

test("an error for people carries its sentence and its exit code", () => {
  const error = new CliError(exitCodes.usage, "That is wrong.");
  expect([error.message, error.exitCode]).toEqual(["That is wrong.", 2]);
});

test("main alone sets the exit code of the process: what a command sets there is overwritten", () => {
  const folder = join(import.meta.dirname, "../src");
  const setters = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .filter((path) => readFileSync(join(folder, path), "utf8").includes("process.exitCode ="));
  expect(setters).toEqual(["main.ts"]);
});
