import { Command, Option } from "commander";
import { wholeNumber } from "../option-values.ts";

/** `dvms bench solver`: every instance of a folder. */
export function benchSolverCommand(): Command {
  return new Command("solver")
    .summary("solve every instance of a folder")
    .description(
      "Solves every instance of a folder on one thread, after a warm-up, and compares with the best values in its index.json where there is one.",
    )
    .requiredOption("--data <folder>", "folder of instances")
    .option("--budget-ms <n>", "CPU time for each instance", wholeNumber("--budget-ms", 1, 86_400_000), 1000)
    .addOption(
      new Option("--oracle <name>", "solve each instance with another solver too, with the same budget").choices([
        "cpsat",
      ]),
    )
    .option("--json", "print one JSON object: rows, totals")
    .addHelpText("after", details)
    .action(async (flags: BenchSolverFlags) => {
      const { runBenchSolver } = await import("../solver/run-bench-solver.ts");
      process.stdout.write(await runBenchSolver(flags));
    });
}

export interface BenchSolverFlags {
  readonly data: string;
  readonly budgetMs: number;
  readonly oracle?: "cpsat";
  readonly json?: true;
}

const details = `
Example:
  dvms bench solver --data instances --budget-ms 1000 --json
  dvms bench solver --data instances --budget-ms 1000 --oracle cpsat

Exit codes:
  0  measured
  2  bad arguments, a folder without instances, or an oracle that is not installed`;
