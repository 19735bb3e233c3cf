import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutant.ts";
import { ScratchCopy } from "./scratch-copy.ts";
import { mutants } from "./table.ts";

const here = dirname(fileURLToPath(import.meta.url));
const seedsMax = 3_000;
/** A mutant that makes a run endless is as wrong as one that passes; far above what 3,000 seeds take. */
const timeoutMs = 600_000;

/** `npm run mutants [-- words of a name]`: plants each mutant in a scratch copy; each must be caught. Prints a Markdown table. */
function run(wanted: string): number {
  const copy = new ScratchCopy(join(here, "../.."));
  let wrong = 0;
  try {
    process.stdout.write("| mutant | file | caught by | at seed |\n|---|---|---|---|\n");
    for (const mutant of mutants.filter(({ name }) => name.includes(wanted))) {
      const caught = hunt(copy, mutant);
      if (caught === null) wrong++;
      process.stdout.write(
        `| ${mutant.name} | ${mutant.file} | ${caught?.invariant ?? "**nothing**"} | ${caught?.seed ?? `none of ${seedsMax}`} |\n`,
      );
      if (caught) process.stderr.write(`  ${caught.sentence}\n`);
    }
  } finally {
    copy.remove();
  }
  return wrong === 0 ? 0 : 1;
}

interface Catch {
  readonly seed: number;
  readonly invariant: string;
  readonly sentence: string;
}

function hunt(copy: ScratchCopy, mutant: Mutant): Catch | null {
  const takeBack = copy.plant(mutant);
  try {
    const options = { encoding: "utf8", timeout: timeoutMs } as const;
    const { stdout, stderr, error } = spawnSync(
      process.execPath,
      [join(here, "hunt.ts"), copy.folder, String(seedsMax)],
      options,
    );
    if (error || stdout.trim() === "")
      throw new Error(`The mutant "${mutant.name}" broke the hunt: ${error ?? stderr}`);
    return JSON.parse(stdout) as Catch | null;
  } finally {
    takeBack();
  }
}

process.exitCode = run(process.argv.slice(2).join(" "));
