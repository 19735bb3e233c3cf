import { expect, test } from "vitest";
import { labPrepareCommand } from "../../src/commands/lab-prepare.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options are the contract's, and the help has an example and the exit codes", () => {
  const command = labPrepareCommand();
  expect(command.options.map((option) => option.long)).toEqual(["--json"]);
  expect(helpOf(command)).toMatch(exampleAndExitCodes);
});
