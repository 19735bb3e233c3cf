import { expect, test } from "vitest";
import { benchSimCommand } from "../../src/commands/bench-sim.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = benchSimCommand();
  expect(command.options.map((option) => option.long)).toEqual(["--json"]);
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(benchSimCommand())).toMatch(exampleAndExitCodes);
});
