import { expect, test } from "vitest";
import { clusterShowCommand } from "../../src/commands/cluster-show.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = clusterShowCommand();
  expect(command.options.map((option) => option.long)).toEqual(["--cluster", "--json"]);
  expect(defaultsOf(command)).toEqual({});
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(clusterShowCommand())).toMatch(exampleAndExitCodes);
});
