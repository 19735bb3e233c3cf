import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { oneOf, wholeNumber } from "../option-values.ts";
import { colorsFor } from "../terminal.ts";

/** `dvms solve`: one placement instance from a file. */
export function solveCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("solve")
    .summary("solve a placement instance and plan its migrations")
    .description(
      "Reads a placement instance, finds the cheapest way to cure its overloads under its rules, and prints the migrations in an order that can be carried out. FILE is in the project's own format (docs/solver.md) or a partition instance; also gzip.",
    )
    .argument("<file>", "the instance")
    .option("--budget-ms <n>", "CPU time to search", wholeNumber("--budget-ms", 1, 86_400_000), 1000)
    .option("--objective <name>", "memory, migrations or cost", oneOf("--objective", objectiveNames), "memory")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (file: string, flags: SolveFlags) => {
      const { runSolve } = await import("../solver/run-solve.ts");
      const { text, exitCode } = await runSolve(file, flags, colorsFor(process.stdout));
      process.stdout.write(text);
      setExitCode(exitCode);
    });
}

export interface SolveFlags {
  readonly budgetMs: number;
  readonly objective: (typeof objectiveNames)[number];
  readonly json?: true;
}

const objectiveNames = ["memory", "migrations", "cost"] as const;

const details = `
Objectives: memory to move, number of migrations, or seconds of migration by the pre-copy model.

Example:
  dvms solve instance.json --budget-ms 200 --json

Exit codes:
  0  a solution, perhaps partial
  2  bad arguments or a bad file
  3  proven infeasible
  4  unknown: the budget ended first`;
