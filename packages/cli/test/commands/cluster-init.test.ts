import { expect, test } from "vitest";
import { clusterInitCommand } from "../../src/commands/cluster-init.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = clusterInitCommand();
  expect(command.options.map((option) => option.long)).toEqual(["--dir", "--name", "--json"]);
  expect(defaultsOf(command)).toEqual({ name: "dvms" });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(clusterInitCommand())).toMatch(exampleAndExitCodes);
});
