import { expect, test } from "vitest";
import { labUpCommand } from "../../src/commands/lab-up.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options are the contract's, and the help has an example and the exit codes", () => {
  const command = labUpCommand();
  expect(command.options.map((option) => option.long)).toEqual([
    "--hosts",
    "--vms",
    "--memory",
    "--capacity",
    "--host-memory",
    "--link",
    "--json",
  ]);
  expect(helpOf(command)).toMatch(exampleAndExitCodes);
});
