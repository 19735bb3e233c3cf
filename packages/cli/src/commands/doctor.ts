import { Command } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { stdout } from "../terminal.ts";

/** `dvms doctor`: is this host fit to join? */
export function doctorCommand(setExitCode: (code: ExitCode) => void): Command {
  return new Command("doctor")
    .summary("check a libvirt host before it joins, each finding with its remedy")
    .description(
      "Checks libvirt, host UUID, CPU, machine types, storage and locks, clock, ARP table, other balancers; with --peer also the ways to other hosts and back.",
    )
    .option("--uri <uri>", "libvirt of this host", "qemu:///system")
    .option("--peer <uri...>", "libvirt of another member, as this host reaches it", [])
    .option("--self <uri>", "libvirt of this host, as members reach it; by default --peer with this host's name in it")
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (options: DoctorFlags) => {
      const { examineHost } = await import("@dvms/node");
      const examination = await examineHost({
        uri: options.uri,
        peerUris: options.peer,
        selfUri: options.self ?? null,
      });
      const { doctorText } = await import("../render/doctor-text.ts");
      stdout.write(`${options.json ? JSON.stringify(examination) : doctorText(examination)}\n`);
      setExitCode(examination.ok ? exitCodes.ok : exitCodes.failed);
    });
}

interface DoctorFlags {
  readonly uri: string;
  readonly peer: readonly string[];
  readonly self?: string;
  readonly json?: true;
}

const details = `
Example:
  dvms doctor --peer qemu+tls://b.example/system

For each --peer a VM of 16 MiB without disk or network is started here, paused, and moved there and back: the only proof that
names, ports, certificates, CPU and machine type suit both ways. It is ended on both sides, whatever happens.

Exit codes:
  0  nothing forbids this host to join
  1  at least one finding is an error
  2  bad arguments`;
