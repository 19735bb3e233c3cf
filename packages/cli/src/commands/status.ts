import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { stdout } from "../terminal.ts";

/** `dvms status`: one daemon about itself. */
export function statusCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("status")
    .summary("show one daemon: load, VMs, role, neighbours, migrations")
    .description("Shows what one daemon on this machine says about itself.")
    .option("--socket <path>", "control socket of the daemon; without it the first that answers")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (options: StatusFlags) => {
      const { showStatus } = await import("../show/show-status.ts");
      setExitCode(await showStatus(options, stdout));
    });
}

export interface StatusFlags {
  readonly socket?: string;
  readonly json?: true;
}

const details = `
Example:
  dvms status --socket /run/dvms/control.sock

Exit codes:
  0  shown
  2  bad arguments
  3  no daemon answers`;
