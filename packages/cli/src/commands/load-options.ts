import type { MigrationKind } from "@dvms/sim-driver";
import type { Command } from "commander";
import { decimalNumber, oneOf, wholeNumber } from "../option-values.ts";
import { type ExperimentName, experimentNames, migrationKinds } from "../sim/experiments.ts";

/** What a simulation plays, as the command line says it. */
export interface LoadFlags {
  readonly experiment?: ExperimentName;
  readonly vmsPerHost?: number;
  readonly mean?: number;
  readonly sd?: number;
  readonly capacity?: number;
  readonly seconds?: number;
  readonly trace?: readonly string[];
  readonly from?: number;
  readonly scenario?: string;
  readonly migration?: MigrationKind;
  readonly crashPeriod?: number;
  readonly crashDuration?: number;
}

/** Adds the options of what a simulation plays: the same for one run and for a comparison of many. */
export function withLoadOptions(command: Command): Command {
  return command
    .option("--experiment <name>", "vmplaces (unless given) or demo", oneOf("--experiment", experimentNames))
    .option("--vms-per-host <n>", "VMs that start on each host", wholeNumber("--vms-per-host", 0, 1000))
    .option("--mean <percent>", "mean CPU demand of a VM, in percent of a core", decimalNumber("--mean", 0, 100))
    .option("--sd <percent>", "standard deviation of that demand", decimalNumber("--sd", 0, 100))
    .option("--capacity <percent>", "CPU of a host, in percent of a core", wholeNumber("--capacity", 1, 100_000))
    .option("--seconds <n>", "simulated seconds", wholeNumber("--seconds", 1, 10_000_000))
    .option(
      "--trace <file...>",
      "VMs, and maybe hosts, of traces instead of the seeded load: PlanetLab, Google, Azure, openb, own CSV; also gzip",
    )
    .option("--from <s>", "where the load begins on the trace's clock", wholeNumber("--from", 0, 1_000_000_000))
    .option("--scenario <file>", "hosts, sites, links, load and faults from a YAML file (docs/scenario.schema.json)")
    .option(
      "--migration <kind>",
      "how VMs move: pre-copy (unless given) or post-copy",
      oneOf("--migration", migrationKinds),
    )
    .option(
      "--crash-period <s>",
      "mean time between two crashes of one host",
      wholeNumber("--crash-period", 1, 10_000_000),
    )
    .option(
      "--crash-duration <s>",
      "how long a host that crashed is down",
      wholeNumber("--crash-duration", 1, 10_000_000),
    );
}
