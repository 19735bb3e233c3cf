import { Command } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { stdout } from "../terminal.ts";

/** `dvms doctor`: is this host fit to join? */
export function doctorCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("doctor")
    .summary("check a libvirt host before it joins, each finding with its remedy")
    .description(
      "Checks libvirt, host UUID, CPU, machine types, ways to other hosts, clock, ARP table, locks, balancers.",
    )
    .option("--uri <uri>", "libvirt of this host", "qemu:///system")
    .option("--peer <uri...>", "libvirt of another member, as this host reaches it", [])
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (options: DoctorFlags) => {
      const { examineHost } = await import("@dvms/node");
      const examination = await examineHost({ uri: options.uri, peerUris: options.peer });
      const { doctorText } = await import("../render/doctor-text.ts");
      stdout.write(`${options.json ? JSON.stringify(examination) : doctorText(examination)}\n`);
      setExitCode(examination.ok ? exitCodes.ok : exitCodes.failed);
    });
}

interface DoctorFlags {
  readonly uri: string;
  readonly peer: readonly string[];
  readonly json?: true;
}

const details = `
Example:
  dvms doctor --peer qemu+tls://b.example/system

Exit codes:
  0  nothing forbids this host to join
  1  at least one finding is an error
  2  bad arguments`;
