import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Instance, orderMigrations, type Solution, solve } from "../src/index.ts";

/**
 * Solves every partition instance of a folder and compares with the best values in its index.json.
 *
 *     node packages/sched/bench/solver.ts FOLDER [stepsMax] [repeats]
 *
 * Families are hosts x load. CPU is user time of the fastest of the repeats, after one pass to warm up.
 */
main(process.argv.slice(2));

interface PartitionFile {
  readonly id: string;
  readonly H: number;
  readonly load: number;
  readonly cap: readonly [number, number];
  readonly cpu: readonly number[];
  readonly mem: readonly number[];
  readonly at: readonly number[];
}

interface Best {
  readonly id: string;
  readonly memGiB: number;
  readonly proven: boolean;
}

interface Row {
  readonly family: string;
  readonly id: string;
  readonly cpuMs: number;
  readonly solution: Solution;
  readonly best: Best;
  readonly orderable: boolean;
}

function main(args: readonly string[]): void {
  const [folder, stepsText = "200000", repeatsText = "3"] = args;
  if (folder === undefined) {
    console.error("Which folder? Usage: node packages/sched/bench/solver.ts FOLDER [stepsMax] [repeats]");
    process.exitCode = 2;
    return;
  }
  const rows = rowsOf(folder, Number(stepsText), Number(repeatsText));
  const families = new Map<string, Row[]>();
  for (const row of rows) families.set(row.family, [...(families.get(row.family) ?? []), row]);
  console.log("| family | instances | median ms | p99 ms | solved | proven | equal best | worse | better |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const [family, members] of families) console.log(familyLine(family, members));
  console.log(familyLine("all", rows));
  for (const row of rows) for (const text of complaints(row)) console.log(`${row.id}: ${text}`);
}

function rowsOf(folder: string, stepsMax: number, repeats: number): Row[] {
  const best = new Map<string, Best>();
  for (const entry of readJson<Best[]>(join(folder, "index.json"))) best.set(entry.id, entry);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "index.json");
  const loaded = files.map((name) => readJson<PartitionFile>(join(folder, name)));
  loaded.sort((a, b) => a.H - b.H || a.load - b.load || (a.id < b.id ? -1 : 1));
  for (const file of loaded) solve(instanceOf(file), { stepsMax: Math.min(stepsMax, 20_000) });
  return loaded.map((file) => {
    const instance = instanceOf(file);
    let cpuMs = Number.POSITIVE_INFINITY;
    let solution = solve(instance, { stepsMax: 0 });
    for (let i = 0; i < repeats; i += 1) {
      const start = process.cpuUsage();
      const startMs = performance.now();
      solution = solve(instance, { stepsMax });
      const wallMs = performance.now() - startMs;
      // The CPU clock of the process is coarse for short runs; a short run is hardly ever interrupted.
      cpuMs = Math.min(cpuMs, wallMs < 5 ? wallMs : process.cpuUsage(start).user / 1000);
    }
    const orderable = orderMigrations(instance, solution.placement) !== null;
    return { family: `h${file.H} ${file.load} %`, id: file.id, cpuMs, solution, best: best.get(file.id)!, orderable };
  });
}

function instanceOf(file: PartitionFile): Instance {
  const hosts = Array.from({ length: file.H }, (_, h) => ({
    id: String(h),
    capacity: file.cap,
    fillTo: file.cap,
    base: [0, 0],
    migrationMiBPerS: 1250,
  }));
  const vms = file.at.map((host, v) => ({
    id: String(v),
    host,
    demand: [file.cpu[v]!, file.mem[v]!],
    memoryMiB: file.mem[v]!,
    dirtyRateMiBPerS: 0,
    movable: true,
  }));
  const dimensions = [
    { name: "cpu", hard: false },
    { name: "memory", hard: true },
  ];
  return { dimensions, hosts, vms, rules: [] };
}

function familyLine(family: string, rows: readonly Row[]): string {
  const times = rows.map((row) => row.cpuMs).sort((a, b) => a - b);
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
  const gap = (row: Row): number => row.solution.cost - row.best.memGiB * 1024;
  const isSolved = (row: Row): boolean => row.solution.status === "solved";
  const cells = [
    family,
    rows.length,
    times[Math.floor((times.length - 1) / 2)]!.toFixed(3),
    times[Math.ceil((times.length - 1) * 0.99)]!.toFixed(3),
    count(isSolved),
    count((row) => row.solution.proven),
    count((row) => isSolved(row) && gap(row) === 0),
    count((row) => isSolved(row) && gap(row) > 0),
    count((row) => isSolved(row) && gap(row) < 0),
  ];
  return `| ${cells.join(" | ")} |`;
}

function complaints({ solution, best, orderable }: Row): string[] {
  const texts: string[] = [];
  const { status, cost, lowerBound, proven, steps } = solution;
  const bestMiB = best.memGiB * 1024;
  if (status !== "solved") texts.push(`${status} after ${steps} steps`);
  else if (cost !== bestMiB)
    texts.push(`cost ${cost} MiB, best known ${bestMiB}, bound ${lowerBound}, proven ${proven}, ${steps} steps`);
  else if (!proven) texts.push(`not proven: cost ${cost} MiB, bound ${lowerBound}, ${steps} steps`);
  if (proven && best.proven && cost !== bestMiB) texts.push("MISMATCH: proven, but the proven best is another");
  if (!orderable) texts.push("its moves cannot be ordered");
  return texts;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
