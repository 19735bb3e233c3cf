import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { stdout } from "../terminal.ts";

/** `dvms events`: what happened, with whom, what was tried, and why. */
export function eventsCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("events")
    .summary("show the history of events")
    .description(
      "Shows the events that the daemons of this machine led or helped with: cause, hosts, outcome, what was tried and why.",
    )
    .option("--socket <path>", "control socket of one daemon; without it all that answer, each event once")
    .option("--follow", "go on with new events until Ctrl-C")
    .option("--json", "print one JSON object per line")
    .addHelpText("after", details)
    .action(async (options: EventsFlags) => {
      const { showEvents } = await import("../show/show-events.ts");
      setExitCode(await showEvents(options, stdout));
    });
}

export interface EventsFlags {
  readonly socket?: string;
  readonly follow?: true;
  readonly json?: true;
}

const details = `
Example:
  dvms events --follow

Exit codes:
  0  shown; also if there were none
  2  bad arguments
  3  no daemon answers`;
