import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { hostRange, wholeNumber } from "../option-values.ts";

/** `dvms sim check`: drawn runs full of faults, judged. */
export function simCheckCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("check")
    .summary("play seeded faults against every invariant")
    .description(
      "Plays runs whose size, load, timings and faults are all drawn from a seed, and watches every invariant at every step: first with faults, then healed, when the ring must be whole within 10 s, every host free within a lease and every overload that has a cure cured within 60 s.",
    )
    .option("--seeds <n>", "how many seeds", wholeNumber("--seeds", 1, 10_000_000), 500)
    .option("--from <seed>", "the first of them", wholeNumber("--from", 0, 4_294_967_295), 1)
    .option("--seed <n>", "one seed, with everything about it", wholeNumber("--seed", 0, 4_294_967_295))
    .option("--verbose", "with --seed: its whole trace")
    .option("--hosts <A..B>", "fewest and most hosts (default: 1..60; ring only: 1..1000)", hostRange("--hosts"))
    .option("--ring-only", "membership alone: no VMs, up to 1,000 hosts")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (flags: SimCheckFlags) => {
      const { checkSimulation } = await import("../sim/check-simulation.ts");
      setExitCode(checkSimulation(flags, { out: process.stdout, err: process.stderr }));
    });
}

export interface SimCheckFlags {
  readonly seeds: number;
  readonly from: number;
  readonly seed?: number;
  readonly verbose?: true;
  readonly hosts?: readonly [number, number];
  readonly ringOnly?: true;
  readonly json?: true;
}

const details = `
Example:
  dvms sim check --seeds 2000 --from 1 --json
  dvms sim check --seed 42 --verbose

Exit codes:
  0  every invariant held
  1  one broke; the seed, what it drew, the breach and a shrunk schedule of faults are on stderr
  2  bad arguments`;
