import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Model } from "./models.ts";

const folder = dirname(fileURLToPath(import.meta.url));
/** Far above what any of the models needs, so that a change that makes one explode ends instead of filling the machine. */
const memoryMaxMiB = 3_000;
const timeoutMs = 120_000;
const depthMax = 1_000_000;

export interface Verdict {
  /** States that were stored. */
  readonly states: number;
  /** What spin found first; null if it searched every state and found nothing. */
  readonly error: string | null;
}

/** The first program that is needed and not installed; null if all are. */
export function missingProgram(): string | null {
  return (
    [
      ["spin", "-V"],
      ["gcc", "--version"],
    ].find(([program = "", flag = ""]) => spawnSync(program, [flag]).error !== undefined)?.[0] ?? null
  );
}

/** Searches every state of the model, with one error planted or none. Throws an Error if the search did not end. */
export function checkModel(model: Model, planted: string | null): Verdict {
  const work = mkdtempSync(join(tmpdir(), "dvms-model-"));
  try {
    const constants = Object.entries(model.constants).map(([name, value]) => `-D${name}=${value}`);
    const flags = planted === null ? constants : [...constants, `-D${planted}`];
    const options = { cwd: work, stdio: "pipe", encoding: "utf8", timeout: timeoutMs } as const;
    execFileSync("spin", [...flags, "-a", join(folder, model.file)], options);
    // Fairness needs a counter for each process and two more; a safety search is smaller and faster.
    const kind = model.liveness ? "-DNFAIR=6" : "-DSAFETY";
    execFileSync("gcc", ["-O2", kind, `-DMEMLIM=${memoryMaxMiB}`, "-o", "pan", "pan.c"], options);
    const search = model.liveness ? ["-a", "-f"] : [];
    const { stdout, error } = spawnSync(join(work, "pan"), [...search, `-m${depthMax}`], options);
    if (error) throw new Error(`The search of ${model.file} did not end: ${error.message}.`);
    return verdictOf(model, stdout);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function verdictOf(model: Model, output: string): Verdict {
  const states = /([\d.e+]+) states, stored/.exec(output)?.[1];
  const errors = /errors: (\d+)/.exec(output)?.[1];
  // A search that was cut short proves nothing.
  if (states === undefined || errors === undefined || /max search depth too small|MEMLIM bound/.test(output))
    throw new Error(`The search of ${model.file} was cut short; make its bounds smaller.`);
  const found = /pan:1: (.*) \(at depth/.exec(output)?.[1] ?? "an error without a name";
  return { states: Number(states), error: errors === "0" ? null : found };
}
