import { expect, test } from "vitest";
import { checkCommand } from "../../src/commands/check.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("an instance and a plan are asked for", () => {
  const command = checkCommand(() => undefined);
  expect(command.registeredArguments.map((argument) => argument.name())).toEqual(["instance", "plan"]);
  expect(command.options.map((option) => option.long)).toEqual(["--json"]);
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(checkCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
