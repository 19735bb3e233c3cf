import { expect, test } from "vitest";
import { statusCommand } from "../../src/commands/status.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = statusCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--socket", "--json"]);
  expect(defaultsOf(command)).toEqual({});
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(statusCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
