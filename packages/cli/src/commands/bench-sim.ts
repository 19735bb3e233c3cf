import { Command } from "commander";

/** `dvms bench sim`: how fast the simulator is. */
export function benchSimCommand(): Command {
  return new Command("sim")
    .summary("measure the simulator")
    .description(
      "Measures the simulator on one thread: messages per CPU-second of the engine and its network alone (a ring of 1,000 and of 10,000 hosts that pass messages on), and simulated host-seconds per CPU-second of the vmplaces experiment under dvms.",
    )
    .option("--json", "print one JSON object: ring, vmplaces")
    .addHelpText("after", details)
    .action(async (flags: BenchSimFlags) => {
      const { runBenchSim } = await import("../sim/run-bench-sim.ts");
      process.stdout.write(await runBenchSim(flags));
    });
}

export interface BenchSimFlags {
  readonly json?: true;
}

const details = `
Example:
  dvms bench sim --json

Exit codes:
  0  measured
  2  bad arguments`;
