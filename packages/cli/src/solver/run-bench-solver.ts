import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { optimise, type ReadInstance, replayPlan } from "@dvms/sched";
import type { BenchSolverFlags } from "../commands/bench-solver.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { benchTotals } from "./bench-totals.ts";
import { loadCpsat, type Oracle, type OracleAnswer } from "./cpsat-oracle.ts";
import { CpuBudget } from "./cpu-budget.ts";
import { loadInstance } from "./load-instance.ts";
import { solveReport } from "./solve-report.ts";

/** One instance of a bench; memory in its own unit. */
export interface BenchRow {
  readonly id: string;
  readonly hosts: number;
  readonly best: number | null;
  readonly bound: number;
  readonly status: string;
  readonly proven: boolean;
  readonly orderable: boolean;
  readonly pivots: number;
  /** Whether a replay of the plan found nothing wrong; true where there is no plan. */
  readonly checked: boolean;
  /** Of a short solve the mean of many. */
  readonly cpuMs: number;
  /** To the first cure; null without one. */
  readonly firstMs: number | null;
  /** From the folder's index; null where it has none. */
  readonly indexBest: number | null;
  readonly indexProven: boolean;
  /** What the oracle says; null where none was asked. */
  readonly oracle: OracleAnswer | null;
}

/** Solves every instance of a folder: what to print. @throws CliError for a folder without instances, or a bad one. */
export async function runBenchSolver(flags: BenchSolverFlags): Promise<string> {
  const oracle = flags.oracle === undefined ? null : await loadCpsat();
  const instances = await instancesOf(flags.data);
  const index = await indexOf(flags.data);
  for (const read of instances.slice(0, warmUpMax)) solveReport(read, warmUpMs, "memory");
  const rows: BenchRow[] = [];
  for (const read of instances) rows.push(await rowOf(read, flags.budgetMs, index, oracle));
  const totals = benchTotals(rows);
  if (flags.json) return `${JSON.stringify({ budgetMs: flags.budgetMs, rows, totals })}\n`;
  const lines = rows.map((row) => `${row.id.padEnd(28)} ${row.status} ${row.best ?? "-"} of at least ${row.bound}`);
  return `${[...lines, JSON.stringify(totals)].join("\n")}\n`;
}

async function rowOf(
  read: ReadInstance,
  budgetMs: number,
  index: ReadonlyMap<string, IndexEntry>,
  oracle: Oracle | null,
): Promise<BenchRow> {
  const { report, cost, firstMs } = solveReport(read, budgetMs, "memory");
  const cpuMs = report.cpuMs < Math.min(shortMs, budgetMs / 2) ? repeatedMs(read) : report.cpuMs;
  const { instance } = read;
  const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Map<string, number> =>
    new Map(entries.map((entry, position) => [entry.id, position]));
  const [hosts, vms] = [byId(instance.hosts), byId(instance.vms)];
  const moves = report.plan.map(({ vm, source, target, after, estimateS }) => ({
    v: vms.get(String(vm))!,
    source: source === null ? -1 : hosts.get(String(source))!,
    target: hosts.get(String(target))!,
    after,
    estimateS,
  }));
  const isComplete = report.status === "solved" && report.orderable;
  const known = index.get(read.id);
  return {
    id: read.id,
    hosts: instance.hosts.length,
    best: cost,
    bound: report.lowerBound,
    status: report.status,
    proven: report.proven,
    orderable: report.orderable,
    pivots: report.pivots,
    checked: !isComplete || [0, 1, 2].every((seed) => replayPlan(instance, moves, seed) === null),
    cpuMs,
    firstMs: firstMs === null ? null : Math.min(firstMs, cpuMs),
    indexBest: known?.best ?? null,
    indexProven: known?.proven ?? false,
    oracle: (await oracle?.(instance, budgetMs)) ?? null,
  };
}

/** Mean of as many searches as it takes for the tick of the thread's clock (4 ms) not to matter. */
function repeatedMs({ instance }: ReadInstance): number {
  const clock = new CpuBudget(repeatMs);
  const options = { objective: "memory", shouldStop: () => false, onCure: () => undefined, seed: 1 } as const;
  let searches = 0;
  for (; !clock.isSpent(); searches += 1) optimise(instance, options);
  return clock.spentMs / searches;
}

/** A search that ends by itself sooner than this is timed by repeating it for `repeatMs`. */
const shortMs = 25;
const repeatMs = 200;

interface IndexEntry {
  readonly best: number | null;
  readonly proven: boolean;
}

async function instancesOf(folder: string): Promise<ReadInstance[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    throw new CliError(exitCodes.usage, `--data is "${folder}", it must be a folder that can be read.`);
  }
  const files = names.filter((name) => /\.json(\.gz)?$/.test(name) && name !== "index.json").sort();
  if (files.length === 0) throw new CliError(exitCodes.usage, `--data is "${folder}", it has no .json instances.`);
  const instances: ReadInstance[] = [];
  for (const file of files) {
    const read = await loadInstance(join(folder, file));
    instances.push(read.id === "" ? { ...read, id: file } : read);
  }
  return instances;
}

/** The best values known, where the folder has them: `[{id, memMiB or memGiB, proven}]`. */
async function indexOf(folder: string): Promise<ReadonlyMap<string, IndexEntry>> {
  const index = new Map<string, IndexEntry>();
  let entries: unknown;
  try {
    entries = JSON.parse(await readFile(join(folder, "index.json"), "utf8"));
  } catch {
    return index;
  }
  for (const entry of Array.isArray(entries) ? entries : []) {
    const { id, memMiB, memGiB, proven } = entry as Record<string, unknown>;
    const best = typeof memMiB === "number" ? memMiB : typeof memGiB === "number" ? memGiB * 1024 : null;
    if (typeof id === "string") index.set(id, { best, proven: proven === true });
  }
  return index;
}

const warmUpMax = 30;
const warmUpMs = 60;
