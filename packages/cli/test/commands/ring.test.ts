import { expect, test } from "vitest";
import { ringCommand } from "../../src/commands/ring.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = ringCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--socket", "--json", "--watch"]);
  expect(defaultsOf(command)).toEqual({});
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(ringCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
