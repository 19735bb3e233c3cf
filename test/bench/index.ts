import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { demo } from "./demo.ts";
import { type BenchContext, type Group, type GroupReport, Skipped } from "./group.ts";
import { libvirt } from "./libvirt.ts";
import { machineNow, machineWords } from "./machine.ts";
import { messages } from "./messages.ts";
import { Progress } from "./progress.ts";
import { figuresTable, markdownTable } from "./report.ts";
import { rest } from "./rest.ts";
import { simulation } from "./simulation.ts";
import { solver } from "./solver.ts";

// Retakes every figure of docs/BENCHMARKS.md: `npm run bench`, with options after `--`.
const groups: readonly Group[] = [demo, rest, solver, simulation, messages, libvirt];
const usage = `Usage: npm run bench -- [--only NAME] [--quick] [--data FOLDER] [--json]
  --only NAME    one group: ${groups.map((group) => group.name).join(", ")}
  --quick        fewer and shorter runs
  --data FOLDER  placement instances for the group solver
  --json         one JSON object instead of tables`;

interface Flags {
  readonly only: string | null;
  readonly quick: boolean;
  readonly data: string | null;
  readonly json: boolean;
}

/** What became of one group. */
type Result = { readonly name: string } & ({ readonly report: GroupReport } | { readonly why: string });

process.exitCode = await main();

/** 0 measured, 1 failed or interrupted, 2 bad arguments. */
async function main(): Promise<number> {
  const flags = readFlags();
  if (typeof flags === "string") {
    process.stderr.write(`${flags}\n${usage}\n`);
    return 2;
  }
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => interruption.abort());
  const { signal } = interruption;
  const [loadBefore = 0] = loadavg();
  const chosen = groups.filter(({ name }) => flags.only === null || name === flags.only);
  const settings = { quick: flags.quick, dataFolder: flags.data, signal };
  const progress = new Progress(
    chosen.flatMap((group) => group.estimateS(settings)),
    say,
    () => performance.now(),
  );
  const context: BenchContext = { ...settings, step: (words, work) => progress.step(words, work) };

  const results: Result[] = [];
  let failed = false;
  for (const group of chosen) {
    const later = progress.stepsLeft - group.estimateS(settings).length;
    try {
      results.push({ name: group.name, report: await group.run(context) });
    } catch (error) {
      if (signal.aborted) break;
      const why = error instanceof Error ? error.message : String(error);
      failed ||= !(error instanceof Skipped);
      results.push({ name: group.name, why });
      progress.skip(progress.stepsLeft - later);
    }
    if (!flags.json) process.stdout.write(`${text(group, results.at(-1))}\n`);
  }
  const machine = machineNow(loadBefore);
  process.stdout.write(flags.json ? `${JSON.stringify({ machine, results })}\n` : `${machineWords(machine)}\n`);
  if (signal.aborted) say("bench: interrupted; what ran was stopped");
  return failed || signal.aborted ? 1 : 0;
}

/** A sentence where the arguments are wrong. */
function readFlags(): Flags | string {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string" },
        quick: { type: "boolean", default: false },
        data: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const { only = null, quick, data = null, json } = values;
    if (only !== null && !groups.some((group) => group.name === only)) return `There is no group "${only}".`;
    return { only, quick, data, json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function text(group: Group, result: Result | undefined): string {
  const head = `## ${group.name}\n${group.how}\n`;
  if (result === undefined || "why" in result) return `${head}\n${result?.why ?? ""}\n`;
  const { figures, runs } = result.report;
  const tables = [figuresTable(figures), ...(runs === null ? [] : [runs])];
  return `${head}\n${tables.map(markdownTable).join("\n\n")}\n`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
