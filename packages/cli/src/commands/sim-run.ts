import type { AlgorithmName } from "@dvms/sim-driver";
import { Command } from "commander";
import { endOnSignals } from "../end-on-signals.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { oneOf, wholeNumber } from "../option-values.ts";
import { algorithms } from "../sim/experiments.ts";
import { colorsFor } from "../terminal.ts";
import { type LoadFlags, withLoadOptions } from "./load-options.ts";

/** `dvms sim run`: one experiment. */
export function simRunCommand(): Command {
  const command = new Command("run")
    .summary("run one experiment")
    .description(
      "Runs one experiment from its seed to its figures. Experiment vmplaces is the published one, demo is what `dvms demo` plays; options that are not given have the experiment's values.",
    );
  return withLoadOptions(command)
    .option(
      "--algorithm <name>",
      `who decides: ${algorithms.join(", ")} (nobody acts); dvms unless given`,
      oneOf("--algorithm", algorithms),
    )
    .option("--hosts <n>", "hosts", wholeNumber("--hosts", 1, 100_000))
    .option("--seed <n>", "seed of everything", wholeNumber("--seed", 0, 4_294_967_295))
    .option("--events <file>", "write what happens as JSON lines (docs/simulator.md lists their fields)")
    .option("--check", "watch every invariant at every step: slow")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (flags: SimRunFlags) => {
      const { runSimulation } = await import("../sim/run-simulation.ts");
      const end = endOnSignals();
      process.stdout.write(await runSimulation(flags, colorsFor(process.stdout), process.stderr, end));
      if (end.aborted)
        throw new CliError(exitCodes.failed, "Ended early: the figures are of the time simulated so far.");
    });
}

export interface SimRunFlags extends LoadFlags {
  readonly algorithm?: AlgorithmName;
  readonly hosts?: number;
  readonly seed?: number;
  readonly events?: string;
  readonly check?: true;
  readonly json?: true;
}

const details = `
Example:
  dvms sim run --experiment vmplaces --algorithm dvms --hosts 64 --events events.jsonl --json
  dvms sim run --trace 20110303.csv.gz --hosts 64
  dvms sim run --trace azure.csv.gz openb_node_list_all_node.csv.gz --hosts 200
  dvms sim run --scenario two-sites.yaml --algorithm entropy

Exit codes:
  0  run
  1  failed, or ended by Ctrl-C or SIGTERM: the figures are of the time simulated by then; with --check also where an invariant does not hold
  2  bad arguments, a bad trace or scenario, or a file that cannot be written`;
