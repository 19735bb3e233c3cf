import { expect, test } from "vitest";
import { labStatusCommand } from "../../src/commands/lab-status.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options are the contract's, and the help has an example and the exit codes", () => {
  const command = labStatusCommand();
  expect(command.options.map((option) => option.long)).toEqual(["--json"]);
  expect(helpOf(command)).toMatch(exampleAndExitCodes);
});
