import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "./mutant.ts";

/** What the simulator needs; the links between the packages are relative, so the copies find each other. */
const packages = ["sched", "protocol", "load", "sim-driver"];

/** A copy of the simulator and all below it in a temporary folder, so that a mutant never touches the checkout. */
export class ScratchCopy {
  readonly folder: string;
  readonly packages: readonly string[] = packages;

  constructor(root: string) {
    this.folder = mkdtempSync(join(tmpdir(), "dvms-mutants-"));
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    for (const name of packages) {
      cpSync(join(root, "packages", name), join(this.folder, "packages", name), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !/[\\/](test|bench)$/.test(path),
      });
    }
  }

  /** Plants the mutant and returns what takes it back. Throws an Error if its line is gone or stands there twice. */
  plant({ name, file, line, replacement }: Mutant): () => void {
    const path = join(this.folder, "packages/protocol/src", file);
    const original = readFileSync(path, "utf8");
    const lines = original.split("\n");
    const hits = lines.flatMap((text, index) => (text.trim() === line ? [index] : []));
    const [hit] = hits;
    if (hit === undefined || hits.length > 1)
      throw new Error(
        `The mutant "${name}" wants one line in ${file} to be "${line}", and ${hits.length} are. Adapt it.`,
      );
    lines[hit] = replacement;
    writeFileSync(path, lines.join("\n"));
    return () => writeFileSync(path, original);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
