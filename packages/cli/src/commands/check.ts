import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";

/** `dvms check`: whether a plan can be carried out. */
export function checkCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("check")
    .summary("replay a plan and name what breaks first")
    .description(
      "Replays the migrations of a plan event by event, with their estimated durations and with random ones, and names the first capacity or rule that breaks, the instant and the host. An answer that knows no order of its moves (`orderable` false) is judged as such: its assignment has to be a cure, and the plan of its fallback is replayed; of a partial one (`improved`) less overload is asked. Shares no code with the solver.",
    )
    .argument("<instance>", "the instance, as for `dvms solve`")
    .argument("<plan>", "what `dvms solve --json` printed, or a list of moves")
    .option("--json", "print one JSON object: ok, judged, breach")
    .addHelpText("after", details)
    .action(async (instance: string, plan: string, flags: CheckFlags) => {
      const { runCheck } = await import("../solver/run-check.ts");
      const { text, exitCode } = await runCheck(instance, plan, flags);
      process.stdout.write(text);
      setExitCode(exitCode);
    });
}

export interface CheckFlags {
  readonly json?: true;
}

const details = `
Example:
  dvms solve instance.json --json > plan.json && dvms check instance.json plan.json

Exit codes:
  0  the plan holds, or what the answer claims in its place
  1  something breaks
  2  bad arguments or a bad file`;
