import { expect, test } from "vitest";
import { simCompareCommand } from "../../src/commands/sim-compare.ts";
import { exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the help has an example and the exit codes", () => {
  expect(helpOf(simCompareCommand())).toMatch(exampleAndExitCodes);
});
