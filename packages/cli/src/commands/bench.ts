import { Command } from "commander";
import { benchSimCommand } from "./bench-sim.ts";
import { benchSolverCommand } from "./bench-solver.ts";

/** `dvms bench`: measurements. */
export function benchCommand(): Command {
  return new Command("bench")
    .summary("measure parts of dvms")
    .description("Measures parts of dvms on this machine.")
    .helpCommand(false)
    .addCommand(benchSolverCommand())
    .addCommand(benchSimCommand());
}
