import type { SolveFlags } from "../commands/solve.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { colorsFor } from "../terminal.ts";
import { loadInstance } from "./load-instance.ts";
import { solveReport } from "./solve-report.ts";
import { solveText } from "./solve-text.ts";

/** Solves one file and prints the answer. @throws CliError for a bad file. */
export async function runSolve(file: string, flags: SolveFlags): Promise<ExitCode> {
  const { report } = solveReport(await loadInstance(file), flags.budgetMs, flags.objective);
  process.stdout.write(`${flags.json ? JSON.stringify(report) : solveText(report, colorsFor(process.stdout))}\n`);
  if (report.status === "infeasible") return exitCodes.refused;
  return report.status === "unknown" ? exitCodes.undecided : exitCodes.ok;
}
