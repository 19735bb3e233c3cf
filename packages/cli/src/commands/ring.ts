import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { stdout } from "../terminal.ts";

/** `dvms ring`: one daemon walks the ring hop by hop. */
export function ringCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("ring")
    .summary("walk the ring and show its hosts")
    .description(
      "Asks a daemon on this machine to walk the ring, hop by hop, and shows each host as it describes itself: position, id, address, load, VMs, role, lease, successors. Says where the walk broke and why.",
    )
    .option("--socket <path>", "control socket of the daemon to ask; without it the first that answers")
    .option("--json", "print one JSON object: complete, hosts, broken")
    .option("--watch", "walk again every second until Ctrl-C")
    .addHelpText("after", details)
    .action(async (options: RingFlags) => {
      const { showRing } = await import("../show/show-ring.ts");
      setExitCode(await showRing(options, stdout));
    });
}

export interface RingFlags {
  readonly socket?: string;
  readonly json?: true;
  readonly watch?: true;
}

const details = `
Example:
  dvms ring --watch

Exit codes:
  0  the ring is complete
  1  the ring is broken
  2  bad arguments
  3  no daemon answers`;
