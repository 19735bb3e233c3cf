import { Command } from "commander";
import { wholeNumber } from "../option-values.ts";
import { stdout } from "../terminal.ts";

/** `dvms lab up`: a lab that stays until `dvms lab down`. */
export function labUpCommand(): Command {
  return new Command("up")
    .summary("start libvirt hosts, guests and daemons")
    .description("Starts a lab, which stays until `dvms lab down`. A start that fails leaves nothing behind.")
    .option("--hosts <n>", "libvirt hosts", wholeNumber("--hosts", 1, 20), 3)
    .option("--vms <n>", "guests in all, one to each host in turn", wholeNumber("--vms", 0, 100), 6)
    .option("--memory <MiB>", "memory of a guest", wholeNumber("--memory", 96, 1_024), 128)
    .option(
      "--capacity <percent>",
      "CPU that a host offers, in percent of a core",
      wholeNumber("--capacity", 1, 10_000),
      40,
    )
    .option("--host-memory <MiB>", "memory that a host offers", wholeNumber("--host-memory", 128, 65_536), 1_024)
    .option("--link <MiB/s>", "what a host's link carries", wholeNumber("--link", 1, 1_000), 40)
    .option("--json", "print one JSON object, as `dvms lab status` does")
    .addHelpText("after", details)
    .action(async (flags: LabUpFlags) => {
      const { labFolder } = await import("../lab/lab-folder.ts");
      const { hearLabInterruption } = await import("../lab/lab-interruption.ts");
      const { bringUp } = await import("../lab/lab-up.ts");
      const { labStatus } = await import("../lab/lab-status.ts");
      const { statusText } = await import("../lab/status-tables.ts");
      const { hosts, vms, memory, capacity, hostMemory, link } = flags;
      const plan = {
        hosts,
        vms,
        memoryMiB: memory,
        capacity: { cpu: capacity, memoryMiB: hostMemory },
        linkMiBPerS: link,
      };
      const note = (words: string): void => void process.stderr.write(`dvms: ${words}\n`);
      const interruption = hearLabInterruption();
      const lab = await bringUp(labFolder(), plan, note, interruption.signal).finally(() => interruption.end());
      const status = await labStatus(lab);
      process.stdout.write(flags.json ? `${JSON.stringify(status)}\n` : statusText(status, stdout.colors));
    });
}

interface LabUpFlags {
  readonly hosts: number;
  readonly vms: number;
  readonly memory: number;
  readonly capacity: number;
  readonly hostMemory: number;
  readonly link: number;
  readonly json?: true;
}

const details = `
Example:
  dvms lab up --hosts 3 --vms 6 --json

Exit codes:
  0  it is up
  1  it could not be started; nothing of it is left
  2  bad arguments
  3  refused: not root, not prepared, or a lab is up already`;
