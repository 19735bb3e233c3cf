import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExperimentResult } from "@dvms/sim-driver";
import { z } from "zod";
import { CliError, exitCodes } from "../exit-codes.ts";

/** A line of a folder's results: a run and what came of it. */
export type SweepLine = ExperimentResult & { readonly experiment: string; readonly seed: number };

/** All lines of a folder's results, shards included. @throws CliError naming file and line of the first bad one. */
export function readSweepLines(folder: string): SweepLine[] {
  const names = readdirSync(folder).filter((name) => /^results.*\.jsonl$/.test(name));
  return names.sort().flatMap((name) => {
    const lines = readFileSync(join(folder, name), "utf8").split("\n");
    return lines.flatMap((line, at) => (line === "" ? [] : [parseLine(line, `${join(folder, name)}:${at + 1}`)]));
  });
}

function parseLine(line: string, place: string): SweepLine {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new CliError(exitCodes.usage, `${place} is not JSON: delete that line to have its run again.`);
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return content as SweepLine;
  const field = parsed.error.issues[0]?.path.join(".");
  const what = field ? `its ${field} is missing or wrong` : "it is not an object";
  throw new CliError(exitCodes.usage, `${place} is no result (${what}): delete that line to have its run again.`);
}

const amount = z.number().nonnegative();
const count = amount.int();
const shape = z.object({
  experiment: z.string(),
  seed: count,
  algorithm: z.string(),
  hosts: count.positive(),
  vms: count,
  simulatedSeconds: amount,
  violations: count,
  violationMeanS: amount,
  violationMaxS: amount,
  violationTotalS: amount,
  migrations: count,
  migrationMeanS: amount,
  partitionMean: amount,
  partitionMax: amount,
  messages: count,
  outcomes: z.record(z.string(), amount),
  unservedCpuS: amount,
  traceHash: z.string(),
  cpuS: amount,
  wallS: amount,
  rssMB: amount,
} satisfies Record<keyof SweepLine, z.ZodType>);
