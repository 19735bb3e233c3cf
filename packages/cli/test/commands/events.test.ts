import { expect, test } from "vitest";
import { eventsCommand } from "../../src/commands/events.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = eventsCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--socket", "--follow", "--json"]);
  expect(defaultsOf(command)).toEqual({});
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(eventsCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
