import { Command } from "commander";
import { endOnSignals } from "../end-on-signals.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { wholeNumber } from "../option-values.ts";
import { defaultSizes } from "../sim/experiments.ts";
import { type LoadFlags, withLoadOptions } from "./load-options.ts";

/** `dvms sim compare`: the same load under several algorithms, sizes and seeds. */
export function simCompareCommand(): Command {
  const command = new Command("compare")
    .summary("compare algorithms over sizes and seeds")
    .description(
      "Runs every algorithm on every size and seed and writes a report: one HTML page that needs no network, its charts as SVG and PNG, CSV, and each run as a JSON line. The load is said as for `dvms sim run`; a scenario says its size itself.",
    );
  return withLoadOptions(command)
    .option("--algorithms <names>", "algorithms, with commas between them", "dvms,dvms-original,entropy,none")
    .option("--hosts <list>", `sizes, with commas between them; ${defaultSizes} unless given`)
    .option("--seeds <n>", "seeds of each: 1 to n", wholeNumber("--seeds", 1, 100_000), 3)
    .requiredOption("--report <folder>", "where the report goes")
    .option("--shard <i/n>", "run only the i-th of n parts, from 1 on")
    .option("--workers <n>", "runs at the same time (all cores)", wholeNumber("--workers", 1, 1000))
    .option("--resume", "leave out the runs that the folder has already, shards included")
    .option("--json", "print the means as one JSON object")
    .addHelpText("after", details)
    .action(async (flags: SimCompareFlags) => {
      const { compareSimulations } = await import("../sim/compare/compare-simulations.ts");
      const drop = endOnSignals();
      process.stdout.write(await compareSimulations(flags, process.stderr, drop));
      if (!drop.aborted) return;
      const sentence = "Ended early: the report is of the runs that were done; --resume goes on from there.";
      throw new CliError(exitCodes.failed, sentence);
    });
}

export interface SimCompareFlags extends LoadFlags {
  readonly algorithms: string;
  readonly hosts?: string;
  readonly seeds: number;
  readonly report: string;
  readonly shard?: string;
  readonly workers?: number;
  readonly resume?: true;
  readonly json?: true;
}

const details = `
Example:
  dvms sim compare --algorithms dvms,none --hosts 32,64 --seeds 3 --report report
  dvms sim compare --trace 20110303.csv.gz --algorithms dvms,entropy,none --hosts 64 --seeds 3 --report report
  dvms sim compare --scenario two-sites.yaml --algorithms dvms,none --report report
  dvms sim compare --crash-period 2000 --crash-duration 120 --hosts 64 --report report

Exit codes:
  0  run
  1  failed, or ended by Ctrl-C or SIGTERM: the report is of the runs that were done
  2  bad arguments, a bad trace or scenario, or a folder that cannot be used: nothing was run`;
