import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { wholeNumber } from "../option-values.ts";
import { stdout } from "../terminal.ts";

/** `dvms lab chaos`: drawn faults on real migrations. */
export function labChaosCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("chaos")
    .summary("hit real migrations with drawn faults and judge what is left")
    .description(
      "In each round guests overload their host until a daemon migrates one of them; a fault drawn from the seed (SIGKILL of a daemon or of libvirtd, power cut, network split, hung QEMU) hits the source or the target in a drawn phase; then it is healed, and every guest must run once, every journal be empty, the ring be whole.",
    )
    .option("--rounds <n>", "rounds, one fault each", wholeNumber("--rounds", 1, 100_000), 10)
    .option("--seed <n>", "seed of the faults", wholeNumber("--seed", 0, 4_294_967_295), 1)
    .option(
      "--from <n>",
      "the first round to play, to go on after an interruption",
      wholeNumber("--from", 1, 100_000),
      1,
    )
    .option("--json", "print one JSON object as the last line of stdout; the lines of the rounds go to stderr")
    .addHelpText("after", details)
    .action(async (flags: LabChaosFlags) => {
      const { labFolder } = await import("../lab/lab-folder.ts");
      const { runChaos } = await import("../lab/run-lab.ts");
      setExitCode(await runChaos(flags, labFolder(), stdout));
    });
}

interface LabChaosFlags {
  readonly rounds: number;
  readonly seed: number;
  readonly from: number;
  readonly json?: true;
}

const details = `
Example:
  dvms lab chaos --rounds 100 --seed 1 --json
  dvms lab chaos --rounds 100 --seed 1 --from 32   # rounds 32 to 100 of the same draw

Exit codes:
  0  every round settled, every guest of a living host is there once, no counter went back
  1  one of these does not hold, or the lab could not be started
  2  bad arguments
  3  refused: not root, or not prepared`;
