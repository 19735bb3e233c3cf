import { expect, test } from "vitest";
import { labRunCommand } from "../../src/commands/lab-run.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options are the contract's, and the help has an example and the exit codes", () => {
  const command = labRunCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--json"]);
  expect(helpOf(command)).toMatch(exampleAndExitCodes);
});
