import { configSettings } from "@dvms/node";
import { expect, test } from "vitest";
import { runCommand } from "../../src/commands/run.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("every setting of the configuration is an option, beside those of the process itself", () => {
  const settings = configSettings();
  const flags = runCommand(settings, () => undefined).options.map((option) => option.long);
  expect(flags).toEqual(["--config", "--exit-with-parent", ...settings.map((setting) => setting.flag)]);
  expect(flags).toEqual(expect.arrayContaining(["--data-dir", "--listen", "--seeds", "--log-level"]));
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(runCommand([], () => undefined))).toMatch(exampleAndExitCodes);
});
