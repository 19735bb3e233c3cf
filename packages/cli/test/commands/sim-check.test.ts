import { expect, test } from "vitest";
import { simCheckCommand } from "../../src/commands/sim-check.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = simCheckCommand(() => undefined);
  const options = ["--seeds", "--from", "--seed", "--verbose", "--hosts", "--ring-only", "--json"];
  expect(command.options.map((option) => option.long)).toEqual(options);
  expect(defaultsOf(command)).toEqual({ seeds: 500, from: 1 });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(simCheckCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
