import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { decimalNumber, wholeNumber } from "../option-values.ts";
import { stdout } from "../terminal.ts";

/** `dvms demo`: a ring of real daemons on this machine, a load, and what they make of it. */
export function demoCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("demo")
    .summary("start a ring of daemons on this machine and watch them relieve overloaded hosts")
    .description(
      "Starts daemons on loopback, each a process of its own, gives them a load and watches: nothing asks this command for anything, the daemons find and treat overloads by themselves. Shows a live screen on a terminal, one line per event otherwise; ends with a summary and leaves nothing behind.",
    )
    .option("--hosts <n>", "daemons", wholeNumber("--hosts", 1, 100), 12)
    .option("--vms-per-host <n>", "VMs that start on each host", wholeNumber("--vms-per-host", 0, 500), 10)
    .option("--seconds <n>", "how long the load runs, in real seconds", wholeNumber("--seconds", 1, 86_400), 60)
    .option(
      "--speed <x>",
      "how many times faster than real time the load runs",
      decimalNumber("--speed", 0.1, 1000),
      30,
    )
    .option("--mean <percent>", "mean CPU demand of a VM, in percent of a core", decimalNumber("--mean", 0, 100), 66)
    .option("--sd <percent>", "standard deviation of that demand", decimalNumber("--sd", 0, 100), 20)
    .option("--seed <n>", "seed of the load", wholeNumber("--seed", 0, 4_294_967_295), 7)
    .option("--capacity <percent>", "CPU of a host, in percent of a core", wholeNumber("--capacity", 1, 100_000), 700)
    .option("--trace <file...>", "VM traces (PlanetLab or Google CSV, also gzip) instead of the seeded load")
    .option("--chaos", "kill, pause and restart daemons while the load runs, as drawn from --seed")
    .option(
      "--chaos-period <s>",
      "real seconds between two such faults (--chaos)",
      decimalNumber("--chaos-period", 0.1, 86_400),
      5,
    )
    .option("--json", "print one JSON object as the last line of stdout; the lines of the events go to stderr")
    .option("--keep", "keep the folder with configurations, logs and stores")
    .addHelpText("after", details)
    .action(async (options: DemoFlags) => {
      const { runDemo } = await import("../demo/run-demo.ts");
      const chaosPeriodS = options.chaos ? options.chaosPeriod : null;
      setExitCode(await runDemo({ ...options, traceFiles: options.trace ?? [], chaosPeriodS }, stdout));
    });
}

/** The options as Commander gives them; their values have been checked one by one. */
interface DemoFlags {
  readonly hosts: number;
  readonly vmsPerHost: number;
  readonly seconds: number;
  readonly speed: number;
  readonly mean: number;
  readonly sd: number;
  readonly seed: number;
  readonly capacity: number;
  readonly trace?: readonly string[];
  readonly chaos?: true;
  readonly chaosPeriod: number;
  readonly json?: true;
  readonly keep?: true;
}

const details = `
Example:
  dvms demo --hosts 6 --seconds 20 --speed 60
  dvms demo --chaos --hosts 30 --seconds 600 --json

Exit codes:
  0  no VM was lost or doubled, every event has a named end, no process is left
  1  one of these does not hold, or the daemons could not be started
  2  bad arguments or a bad trace`;
