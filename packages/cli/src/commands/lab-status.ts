import { Command } from "commander";
import { stdout } from "../terminal.ts";

/** `dvms lab status`: the lab that is up. */
export function labStatusCommand(): Command {
  return new Command("status")
    .summary("show the lab that is up")
    .description("Shows the hosts of the lab that is up as a table, and where each guest is by libvirt's own word.")
    .option("--json", "print one JSON object: ring, hosts, vms")
    .addHelpText("after", details)
    .action(async (flags: { readonly json?: true }) => {
      const { labFolder } = await import("../lab/lab-folder.ts");
      const { Lab } = await import("../lab/lab.ts");
      const { labStatus } = await import("../lab/lab-status.ts");
      const { statusText } = await import("../lab/status-tables.ts");
      const status = await labStatus(Lab.open(labFolder()));
      process.stdout.write(flags.json ? `${JSON.stringify(status)}\n` : statusText(status, stdout.colors));
    });
}

const details = `
Example:
  dvms lab status --json

Exit codes:
  0  shown
  2  bad arguments
  3  no lab is up`;
