import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CliError, exitCodes } from "../exit-codes.ts";
import type { GuestImage } from "./lab-folder.ts";

/** A program that a lab needs, and the Debian package that brings it. */
export interface Requirement {
  readonly program: string;
  readonly debianPackage: string;
}

/** What running a lab needs. */
export const runRequirements: readonly Requirement[] = [
  { program: "qemu-system-x86_64", debianPackage: "qemu-system-x86" },
  { program: "libvirtd", debianPackage: "libvirt-daemon-system" },
  { program: "virsh", debianPackage: "libvirt-clients" },
  { program: "ip", debianPackage: "iproute2" },
  { program: "tc", debianPackage: "iproute2" },
  { program: "unshare", debianPackage: "util-linux" },
  { program: "nsenter", debianPackage: "util-linux" },
];

/** What building the guest image needs besides. */
export const imageRequirements: readonly Requirement[] = [
  { program: "gcc", debianPackage: "gcc" },
  { program: "busybox", debianPackage: "busybox-static" },
  { program: "cpio", debianPackage: "cpio" },
  { program: "gzip", debianPackage: "gzip" },
  { program: "xz", debianPackage: "xz-utils" },
  { program: "modprobe", debianPackage: "kmod" },
];

export function missingOf(
  requirements: readonly Requirement[],
  has: (program: string) => boolean = onPath,
): readonly Requirement[] {
  return requirements.filter(({ program }) => !has(program));
}

/** True if a program of that name can be run; the folders of root's programs count too. */
export function onPath(program: string, path = process.env.PATH ?? ""): boolean {
  return [...path.split(delimiter), "/usr/sbin", "/sbin"].some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Surroundings {
  readonly platform: string;
  readonly userId: number;
  readonly missing: readonly Requirement[];
  readonly imageIsBuilt: boolean;
}

/** Why no lab can run here, in one sentence with its remedy; null if one can. */
export function whyNot({ platform, userId, missing, imageIsBuilt }: Surroundings): string | null {
  if (platform !== "linux") return `A lab needs Linux with namespaces, and this is ${platform}; run it in a Linux VM.`;
  if (userId !== 0) return "A lab makes network namespaces and runs libvirtd, which only root may; run it as root.";
  if (missing.length > 0) {
    const names = missing.map(({ program }) => program).join(", ");
    return `A lab needs ${names}, which ${missing.length === 1 ? "is" : "are"} not installed; run: dvms lab prepare.`;
  }
  if (!imageIsBuilt) return "The guest image is not built yet; run: dvms lab prepare.";
  return null;
}

/** @throws CliError if no lab can run here. */
export function demandLab(image: GuestImage): void {
  const reason = whyNot({
    platform: process.platform,
    userId: process.getuid?.() ?? -1,
    missing: missingOf(runRequirements),
    imageIsBuilt: existsSync(image.kernel) && existsSync(image.initramfs),
  });
  if (reason !== null) throw new CliError(exitCodes.refused, reason);
}
