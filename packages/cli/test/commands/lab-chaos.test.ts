import { expect, test } from "vitest";
import { labChaosCommand } from "../../src/commands/lab-chaos.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options are the contract's, and the help has an example and the exit codes", () => {
  const command = labChaosCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--rounds", "--seed", "--from", "--json"]);
  expect(helpOf(command)).toMatch(exampleAndExitCodes);
});
