import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExperimentResult } from "@dvms/sim-driver";
import { z } from "zod";
import { CliError, exitCodes } from "../../exit-codes.ts";
import type { RingReplay } from "./ring-replay.ts";
import type { RunSeries } from "./run-series.ts";

/** Of the lines: raised with every change of their fields. */
export const sweepFormat = 5;

/** A line of a folder's results: a run, the code that played it, and what came of it. */
export interface SweepLine extends ExperimentResult {
  readonly format: typeof sweepFormat;
  readonly code: string;
  readonly experiment: string;
  /** Of what was played, whoever decided (`loadHash`). */
  readonly load: string;
  readonly seed: number;
  readonly series: RunSeries;
  /** Of the first seed, where the ring is not too large to be drawn. */
  readonly replay: RingReplay | null;
}

export interface SweepLines {
  readonly lines: readonly SweepLine[];
  /** Results that another version of the code wrote: they are left where they are, and not read. */
  readonly stale: number;
}

/** All lines of a folder's results, shards included. @throws CliError naming file and line of the first bad one. */
export function readSweepLines(folder: string, code: string): SweepLines {
  const names = readdirSync(folder).filter((name) => /^results.*\.jsonl$/.test(name));
  const lines: SweepLine[] = [];
  let stale = 0;
  for (const name of names.sort()) {
    for (const [at, text] of readFileSync(join(folder, name), "utf8").split("\n").entries()) {
      if (text === "") continue;
      const line = parseLine(text, code, `${join(folder, name)}:${at + 1}`);
      if (line === "stale") stale++;
      else lines.push(line);
    }
  }
  return { lines, stale };
}

function parseLine(text: string, code: string, place: string): SweepLine | "stale" {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new CliError(exitCodes.usage, `${place} is not JSON: delete that line to have its run again.`);
  }
  const written = version.safeParse(content);
  if (!written.success) throw noResult(place, written.error);
  // Lines from before they had a format have neither.
  if (written.data.format !== sweepFormat || written.data.code !== code) return "stale";
  const parsed = shape.safeParse(content);
  if (!parsed.success) throw noResult(place, parsed.error);
  return content as SweepLine;
}

function noResult(place: string, { issues }: z.ZodError): CliError {
  const field = issues[0]?.path.join(".");
  const what = field ? `its ${field} is missing or wrong` : "it is not an object";
  return new CliError(exitCodes.usage, `${place} is no result (${what}): delete that line to have its run again.`);
}

const amount = z.number().nonnegative();
const count = amount.int();
const version = z.object({ experiment: z.string(), format: count.default(1), code: z.string().default("") });
const byCause = z.object({ demand: amount, migration: amount });
const spans = z.array(z.tuple([count, amount, amount]));
const shape = z.object({
  format: z.literal(sweepFormat),
  code: z.string(),
  experiment: z.string(),
  load: z.string(),
  seed: count,
  algorithm: z.string(),
  hosts: count.positive(),
  vms: count,
  simulatedSeconds: amount,
  violations: count,
  violationMeanS: amount,
  violationMaxS: amount,
  violationTotalS: amount,
  violationsByCause: byCause,
  violationTotalByCauseS: byCause,
  violationsDetected: count,
  detectionMeanS: amount,
  solvingMeanS: amount,
  migrations: count,
  migrationMeanS: amount,
  downtimeMeanS: amount,
  migrationBytes: count,
  partitionMean: amount,
  partitionMax: amount,
  partitionSizes: z.record(z.string(), count),
  hostsOnMean: amount,
  energyJ: amount,
  vmsArrived: count,
  vmsDeparted: count,
  vmsRefused: count,
  messages: count,
  messageBytes: count,
  outcomes: z.record(z.string(), amount),
  unservedCpuS: amount,
  traceHash: z.string(),
  cpuS: amount,
  wallS: amount,
  rssMB: amount,
  series: z.object({ stepS: amount, violationS: z.array(amount), migrations: z.array(count) }),
  replay: z.nullable(
    z.object({
      order: z.array(count),
      untilS: amount,
      violations: spans,
      partitions: z.array(z.object({ outcome: z.string(), members: spans })),
      migrations: z.array(z.tuple([count, count, amount, amount])),
      downs: spans,
    }),
  ),
} satisfies Record<keyof SweepLine, z.ZodType>);
