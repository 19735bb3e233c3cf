import { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { labChaosCommand } from "./lab-chaos.ts";
import { labDownCommand } from "./lab-down.ts";
import { labPrepareCommand } from "./lab-prepare.ts";
import { labRunCommand } from "./lab-run.ts";
import { labStatusCommand } from "./lab-status.ts";
import { labUpCommand } from "./lab-up.ts";

/** `dvms lab`: real libvirt hosts and real VMs on one machine. */
export function labCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("lab")
    .summary("real libvirt hosts with real VMs on this machine")
    .description(
      "Makes libvirt hosts in namespaces of this machine, boots tiny guests whose load can be steered, starts a daemon on each host, and plays scenarios and faults. Needs Linux and root; docs/lab.md.",
    )
    .helpCommand(false)
    .addCommand(labPrepareCommand())
    .addCommand(labUpCommand())
    .addCommand(labStatusCommand())
    .addCommand(labRunCommand(setExitCode))
    .addCommand(labChaosCommand(setExitCode))
    .addCommand(labDownCommand());
}
