import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CliError, exitCodes } from "../exit-codes.ts";
import type { GuestImage } from "./lab-folder.ts";
import type { Shell } from "./shell.ts";

/** Builds the guest image: Debian's cloud kernel, busybox, a few modules and the agent. Built aside and moved in whole. */
export async function buildGuestImage(image: GuestImage, run: Shell): Promise<void> {
  const release = newestCloudKernel(readdirSync("/lib/modules"));
  if (release === null) {
    throw new CliError(
      exitCodes.failed,
      "There are no modules of a cloud kernel in /lib/modules; install linux-image-cloud-amd64.",
    );
  }
  const work = mkdtempSync(join(tmpdir(), "dvms-image-"));
  try {
    const tree = join(work, "tree");
    mkdirSync(join(tree, "bin"), { recursive: true });
    mkdirSync(join(tree, "modules"));
    copyFileSync("/bin/busybox", join(tree, "bin/busybox"));
    copyFileSync(join(sources, "init"), join(tree, "init"));
    chmodSync(join(tree, "init"), 0o755);
    await run("gcc", ["-O2", "-static", "-o", join(tree, "agent"), join(sources, "agent.c")]);
    await copyModules(release, join(tree, "modules"), run);
    mkdirSync(dirname(image.kernel), { recursive: true });
    const archive = join(dirname(image.kernel), ".initramfs.new");
    await run("sh", ["-c", 'cd "$1" && find . | cpio -o -H newc --quiet | gzip -9 > "$2"', "sh", tree, archive]);
    const kernel = join(dirname(image.kernel), ".vmlinuz.new");
    copyFileSync(`/boot/vmlinuz-${release}`, kernel);
    renameSync(kernel, image.kernel);
    renameSync(archive, image.initramfs);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The newest by its numbers; null if there is none. */
export function newestCloudKernel(names: readonly string[]): string | null {
  const collator = new Intl.Collator("en", { numeric: true });
  return (
    names
      .filter((name) => /cloud/.test(name))
      .sort(collator.compare)
      .at(-1) ?? null
  );
}

/** The files that modprobe would load for these modules, in its order, each once. */
export function modulesIn(modprobeOutput: string): readonly string[] {
  const files = [...modprobeOutput.matchAll(/^insmod (\S+)/gm)].map((match) => match[1] ?? "");
  return [...new Set(files)];
}

async function copyModules(release: string, folder: string, run: Shell): Promise<void> {
  const shown = await run("modprobe", ["-S", release, "-a", "--show-depends", ...guestModules]);
  const names = [];
  for (const file of modulesIn(shown.stdout)) {
    const name = basename(file).replace(/\.xz$/, "");
    if (file.endsWith(".xz")) await run("sh", ["-c", 'xz -dc "$1" > "$2"', "sh", file, join(folder, name)]);
    else copyFileSync(file, join(folder, name));
    names.push(name);
  }
  writeFileSync(join(folder, "order"), `${names.join("\n")}\n`);
}

const guestModules = ["virtio_pci", "virtio_balloon", "virtio_console"];
const sources = fileURLToPath(new URL("../../guest/", import.meta.url));
