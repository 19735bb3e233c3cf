import { existsSync, readdirSync } from "node:fs";
import { CliError, exitCodes } from "../exit-codes.ts";
import { buildGuestImage } from "./guest-image.ts";
import type { GuestImage } from "./lab-folder.ts";
import { imageRequirements, missingOf, onPath, runRequirements } from "./requirements.ts";
import { type Shell, shell } from "./shell.ts";

export interface PrepareReport {
  readonly installed: readonly string[];
  readonly image: GuestImage;
}

/** Installs what a lab needs (Debian, root) and builds the guest image. @throws CliError if it may or can not. */
export async function prepareLab(
  image: GuestImage,
  note: (words: string) => void,
  run: Shell = shell,
): Promise<PrepareReport> {
  if (process.platform !== "linux" || !onPath("apt-get")) {
    throw new CliError(
      exitCodes.refused,
      `dvms lab prepare knows Debian only; install yourself: ${allPackages().join(", ")}.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new CliError(exitCodes.refused, "dvms lab prepare installs packages, which only root may; run it as root.");
  }
  const packages = packagesToInstall((program) => onPath(program), hasGuestKernel());
  if (packages.length > 0) {
    note(`installing ${packages.join(", ")}`);
    await install(packages, run);
  }
  note("building the guest image");
  await buildGuestImage(image, run);
  return { installed: packages, image };
}

/** The Debian packages that are missing, each once. */
export function packagesToInstall(has: (program: string) => boolean, hasKernel: boolean): readonly string[] {
  const missing = missingOf([...runRequirements, ...imageRequirements], has).map(({ debianPackage }) => debianPackage);
  if (missing.includes("gcc")) missing.push("libc6-dev");
  if (!hasKernel) missing.push(kernelPackage);
  return [...new Set(missing)];
}

/** Debian's small kernel: it has all that a guest needs as modules. */
const kernelPackage = "linux-image-cloud-amd64";

function hasGuestKernel(): boolean {
  return existsSync("/boot") && readdirSync("/boot").some((name) => /^vmlinuz-.*cloud/.test(name));
}

async function install(packages: readonly string[], run: Shell): Promise<void> {
  const options = { limitMs: installMaxMs, environment: { DEBIAN_FRONTEND: "noninteractive" } };
  const apt = (args: readonly string[]) => run("apt-get", ["-o", "DPkg::Lock::Timeout=600", "-qq", ...args], options);
  try {
    await apt(["update"]);
    await apt(["install", "-y", "--no-install-recommends", ...packages]);
  } catch (error) {
    throw new CliError(
      exitCodes.failed,
      `apt-get could not install ${packages.join(", ")} (${error instanceof Error ? error.message : error}); install them by hand and try again.`,
    );
  }
}

const installMaxMs = 900_000;

function allPackages(): readonly string[] {
  return packagesToInstall(() => false, false);
}
