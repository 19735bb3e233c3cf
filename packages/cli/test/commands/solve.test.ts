import { expect, test } from "vitest";
import { solveCommand } from "../../src/commands/solve.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = solveCommand(() => undefined);
  expect(command.options.map((option) => option.long)).toEqual(["--budget-ms", "--objective", "--json"]);
  expect(defaultsOf(command)).toEqual({ budgetMs: 1000, objective: "memory" });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(solveCommand(() => undefined))).toMatch(exampleAndExitCodes);
});
