import { expect, test } from "vitest";
import { simModelCommand } from "../../src/commands/sim-model.ts";
import { readModel } from "../../src/sim/read-model.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("one file, as JSON or for people", () => {
  const command = simModelCommand();
  expect(command.registeredArguments.map((argument) => [argument.name(), argument.required])).toEqual([["file", true]]);
  expect(command.options.map((option) => option.long)).toEqual(["--json"]);
});

test("the help has an example that can be read, and the exit codes", () => {
  const help = helpOf(simModelCommand());
  expect(help).toMatch(exampleAndExitCodes);
  const example = /\{"hosts"[\s\S]*\]\}/.exec(help)?.[0] ?? "";
  expect(readModel(example)).toMatchObject({ vms: [{ id: "v" }], roundsMax: 10_000 });
});
