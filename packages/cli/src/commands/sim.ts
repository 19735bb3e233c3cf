import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { simCheckCommand } from "./sim-check.ts";
import { simCompareCommand } from "./sim-compare.ts";
import { simModelCommand } from "./sim-model.ts";
import { simRunCommand } from "./sim-run.ts";

/** `dvms sim`: the daemon's own agent and solver under virtual time. */
export function simCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("sim")
    .summary("run experiments in the simulator")
    .description("Runs the daemon's own agent and solver under virtual time: fast, and the same for the same seed.")
    .helpCommand(false)
    .addCommand(simRunCommand())
    .addCommand(simCheckCommand(setExitCode))
    .addCommand(simCompareCommand())
    .addCommand(simModelCommand());
}
