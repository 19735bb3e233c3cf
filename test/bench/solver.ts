import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "./child.ts";
import { type BenchContext, type Figure, type Group, type GroupReport, Skipped, shown, type Table } from "./group.ts";

const estimatedS = 60;
/** Search nodes for each instance, and how often each is solved. */
const stepsMax = 200_000;

export const solver: Group = {
  name: "solver",
  how: `every placement instance of the folder given by --data, ${stepsMax} search nodes at most; CPU time on one thread, the fastest of three runs after a warm-up; "best" is the value in the folder's index.json`,
  estimateS: ({ dataFolder }) => (dataFolder === null ? [] : [estimatedS]),
  run: measureSolver,
};

async function measureSolver({ dataFolder, quick, signal, step }: BenchContext): Promise<GroupReport> {
  if (dataFolder === null) throw new Skipped("not measured: give it a folder of instances with --data");
  if (!existsSync(join(dataFolder, "index.json"))) {
    throw new Skipped(`not measured: ${dataFolder} has no index.json; give --data a folder of placement instances`);
  }
  const args = [script, dataFolder, String(stepsMax), quick ? "1" : "3"];
  const text = await step("the solver's instances", () => runProgram(process.execPath, args, signal));
  const table = tableOf(text);
  return { figures: figuresOf(table), runs: table, data: table };
}

const script = fileURLToPath(new URL("../../packages/sched/bench/solver.ts", import.meta.url));

/** The table in Markdown that the script prints before its complaints. */
function tableOf(text: string): Table {
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  const [head = [], ...rows] = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { head, rows };
}

function figuresOf({ head, rows }: Table): Figure[] {
  const all = rows.find(([family]) => family === "all") ?? [];
  const cell = (title: string): string => all[head.indexOf(title)] ?? "?";
  return [
    shown("CPU of one solve, median", `${cell("median ms")} ms`),
    shown("CPU of one solve, p99", `${cell("p99 ms")} ms`),
    shown("solved", `${cell("solved")} of ${cell("instances")}`),
    shown("proven the best", `${cell("proven")} of ${cell("instances")}`),
  ];
}
