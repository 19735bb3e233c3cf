import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Tests } from "./judge-by-tests.ts";
import type { Mutant } from "./mutant.ts";
import { ScratchCopy } from "./scratch-copy.ts";
import { mutants } from "./table.ts";
import { testedMutants } from "./tested-mutants.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const seedsMax = 3_000;
/** A mutant that makes a run endless is as wrong as one that passes; far above what 3,000 seeds take. */
const timeoutMs = 600_000;

/** `npm run mutants [-- words of a name]`: plants each mutant in a scratch copy; each must be caught. Prints a Markdown table. */
function run(wanted: string): number {
  const copy = new ScratchCopy(root);
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
    wrong += judgeByTests(copy, wanted);
  } finally {
    copy.remove();
  }
  return wrong === 0 ? 0 : 1;
}

/** Those that no seed can catch; the number of them that no test catches either. */
function judgeByTests(copy: ScratchCopy, wanted: string): number {
  const chosen = testedMutants.filter(({ name }) => name.includes(wanted));
  if (chosen.length === 0) return 0;
  const tests = new Tests(root, copy);
  const before = tests.firstFailure();
  if (before !== null) throw new Error(`Without any mutant this test fails: ${before}`);
  process.stdout.write("\n| mutant | file | caught by the test |\n|---|---|---|\n");
  let wrong = 0;
  for (const mutant of chosen) {
    const takeBack = copy.plant(mutant);
    const failure = tests.firstFailure();
    takeBack();
    if (failure === null) wrong++;
    process.stdout.write(`| ${mutant.name} | ${mutant.file} | ${failure ?? "**nothing**"} |\n`);
  }
  return wrong;
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
