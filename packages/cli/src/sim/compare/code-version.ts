import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Packages that decide what comes of a run. */
const deciding = ["@dvms/load", "@dvms/protocol", "@dvms/sched", "@dvms/sim-driver"] as const;

/**
 * Names the code that runs: a hash over the sources of the simulator and of all that it plays, and over the engine, whose
 * logarithms may differ from the next one's. Results of two versions do not belong into one report.
 */
export function codeVersion(): string {
  const hash = createHash("sha256").update(process.versions.v8);
  for (const name of deciding) {
    const folder = dirname(fileURLToPath(import.meta.resolve(name)));
    for (const path of sourcesBelow(folder)) {
      hash.update(`\0${name}/${relative(folder, path)}\0`).update(readFileSync(path));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function sourcesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
