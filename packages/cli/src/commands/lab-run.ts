import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { stdout } from "../terminal.ts";

/** `dvms lab run`: one scenario file. */
export function labRunCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("run")
    .summary("play a scenario on real guests and judge it")
    .description(
      "Plays a scenario file (docs/lab.md) on the lab that is up, whose guests are replaced by the scenario's; if none is up, on one of its own, which it ends. Guests are judged by libvirt on every host and by the counter in each guest.",
    )
    .argument("<file>", "the scenario, YAML")
    .option("--json", "print one JSON object as the last line of stdout; the lines of the steps go to stderr")
    .addHelpText("after", details)
    .action(async (file: string, flags: { readonly json?: true }) => {
      const { readScenario } = await import("../lab/scenario.ts");
      const scenario = readScenario(file);
      const { labFolder } = await import("../lab/lab-folder.ts");
      const { runScenario } = await import("../lab/run-lab.ts");
      setExitCode(await runScenario(scenario, labFolder(), flags, stdout));
    });
}

const details = `
Example:
  dvms lab run test/lab/overload.yaml --json

Exit codes:
  0  every step went well, every guest of a living host is there once, no counter went back
  1  one of these does not hold, or the lab could not be started
  2  bad arguments or a bad scenario
  3  refused: not root, or not prepared`;
