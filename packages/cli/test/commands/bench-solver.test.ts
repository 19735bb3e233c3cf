import { expect, test } from "vitest";
import { benchSolverCommand } from "../../src/commands/bench-solver.ts";
import { defaultsOf, exampleAndExitCodes, helpOf } from "../command-help.ts";

test("the options and their defaults are the contract's", () => {
  const command = benchSolverCommand();
  expect(command.options.map((option) => option.long)).toEqual(["--data", "--budget-ms", "--oracle", "--json"]);
  expect(defaultsOf(command)).toEqual({ budgetMs: 1000 });
});

test("the help has an example and the exit codes", () => {
  expect(helpOf(benchSolverCommand())).toMatch(exampleAndExitCodes);
});
