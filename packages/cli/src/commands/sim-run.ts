import type { AlgorithmName } from "@dvms/sim-driver";
import { Command } from "commander";
import { endOnSignals } from "../end-on-signals.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { decimalNumber, oneOf, wholeNumber } from "../option-values.ts";
import { algorithms, type ExperimentName, experimentNames } from "../sim/experiments.ts";
import { colorsFor } from "../terminal.ts";

/** `dvms sim run`: one experiment. */
export function simRunCommand(): Command {
  return new Command("run")
    .summary("run one experiment")
    .description(
      "Runs one experiment from its seed to its figures. Experiment vmplaces is the published one, demo is what `dvms demo` plays; options that are not given have the experiment's values.",
    )
    .option("--experiment <name>", "vmplaces (unless given) or demo", oneOf("--experiment", experimentNames))
    .option(
      "--algorithm <name>",
      `who decides: ${algorithms.join(", ")} (nobody acts); dvms unless given`,
      oneOf("--algorithm", algorithms),
    )
    .option("--hosts <n>", "hosts", wholeNumber("--hosts", 1, 100_000))
    .option("--vms-per-host <n>", "VMs that start on each host", wholeNumber("--vms-per-host", 0, 1000))
    .option("--mean <percent>", "mean CPU demand of a VM, in percent of a core", decimalNumber("--mean", 0, 100))
    .option("--sd <percent>", "standard deviation of that demand", decimalNumber("--sd", 0, 100))
    .option("--capacity <percent>", "CPU of a host, in percent of a core", wholeNumber("--capacity", 1, 100_000))
    .option("--seconds <n>", "simulated seconds", wholeNumber("--seconds", 1, 10_000_000))
    .option("--seed <n>", "seed of everything", wholeNumber("--seed", 0, 4_294_967_295))
    .option(
      "--trace <file...>",
      "VMs, and maybe hosts, of traces instead of the seeded load: PlanetLab, Google, Azure, openb, own CSV; also gzip",
    )
    .option("--from <s>", "where the load begins on the trace's clock", wholeNumber("--from", 0, 1_000_000_000))
    .option("--scenario <file>", "hosts, sites, links, load and faults from a YAML file (docs/scenario.schema.json)")
    .option(
      "--crash-period <s>",
      "mean time between two crashes of one host",
      wholeNumber("--crash-period", 1, 10_000_000),
    )
    .option(
      "--crash-duration <s>",
      "how long a host that crashed is down",
      wholeNumber("--crash-duration", 1, 10_000_000),
    )
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

export interface SimRunFlags {
  readonly experiment?: ExperimentName;
  readonly algorithm?: AlgorithmName;
  readonly hosts?: number;
  readonly vmsPerHost?: number;
  readonly mean?: number;
  readonly sd?: number;
  readonly capacity?: number;
  readonly seconds?: number;
  readonly seed?: number;
  readonly trace?: readonly string[];
  readonly from?: number;
  readonly scenario?: string;
  readonly crashPeriod?: number;
  readonly crashDuration?: number;
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
