import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Unpacks Debian packages into a folder, so that nothing is installed on the machine. Returns the folder, null where they
 * cannot be had.
 */
export function unpackDebian(folder: string, packages: readonly string[]): string | null {
  mkdirSync(folder, { recursive: true });
  spawnSync("apt-get", ["download", "-qq", ...packages], { cwd: folder, stdio: "ignore" });
  const files = readdirSync(folder).filter((name) => name.endsWith(".deb"));
  for (const file of files) spawnSync("dpkg", ["-x", file, "."], { cwd: folder });
  return files.length === packages.length ? folder : null;
}

/** Where Debian keeps shared objects on this machine's kind of processor. */
export function librariesOf(folder: string): readonly string[] {
  return ["lib", "usr/lib"].flatMap((part) => {
    const parent = join(folder, part);
    return names(parent)
      .filter((name) => name.endsWith("-linux-gnu"))
      .map((name) => join(parent, name));
  });
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
