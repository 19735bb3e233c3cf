import { expect, test } from "vitest";
import { clusterAdmitCommand } from "../../src/commands/cluster-admit.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = clusterAdmitCommand();
  expect(command.options.map((option) => option.long)).toEqual([
    "--cluster",
    "--data-dir",
    "--host-id",
    "--peer-id",
    "--out",
    "--days",
    "--json",
  ]);
  expect(defaultsOf(command)).toEqual({ days: 365 });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(clusterAdmitCommand())).toMatch(exampleAndExitCodes);
});
