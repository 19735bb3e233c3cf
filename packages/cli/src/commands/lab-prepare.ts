import { Command } from "commander";

/** `dvms lab prepare`: the only lab command that installs anything. */
export function labPrepareCommand(): Command {
  return new Command("prepare")
    .summary("install what a lab needs and build the guest image")
    .description(
      "Installs the Debian packages that are missing (QEMU, libvirt, a small kernel, what builds the image) and builds the guest image of 1.5 MB in /var/cache/dvms-lab.",
    )
    .option("--json", "print one JSON object")
    .addHelpText("after", details)
    .action(async (flags: { readonly json?: true }) => {
      const { labFolder } = await import("../lab/lab-folder.ts");
      const { prepareLab } = await import("../lab/prepare.ts");
      const note = (words: string): void => void process.stderr.write(`dvms: ${words}\n`);
      const report = await prepareLab(labFolder().image, note);
      process.stdout.write(
        flags.json ? `${JSON.stringify(report)}\n` : `The guest image is ${report.image.initramfs}.\n`,
      );
    });
}

const details = `
Example:
  dvms lab prepare

Exit codes:
  0  everything is there
  1  a package could not be installed, or the image not built
  3  refused: not root, or no Debian`;
