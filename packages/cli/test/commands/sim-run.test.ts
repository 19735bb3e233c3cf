import { expect, test } from "vitest";
import { simRunCommand } from "../../src/commands/sim-run.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = simRunCommand();
  expect(command.options.map((option) => option.long)).toEqual([
    "--experiment",
    "--vms-per-host",
    "--mean",
    "--sd",
    "--capacity",
    "--seconds",
    "--trace",
    "--from",
    "--scenario",
    "--migration",
    "--crash-period",
    "--crash-duration",
    "--algorithm",
    "--hosts",
    "--seed",
    "--events",
    "--check",
    "--json",
  ]);
  expect(defaultsOf(command)).toEqual({});
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(simRunCommand())).toMatch(exampleAndExitCodes);
});
