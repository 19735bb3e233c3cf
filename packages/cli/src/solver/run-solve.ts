import type { SolveFlags } from "../commands/solve.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Colors } from "../terminal.ts";
import { loadInstance } from "./load-instance.ts";
import { type SolveReport, solveReport } from "./solve-report.ts";
import { solveText } from "./solve-text.ts";

/** Solves one file: what to print, and how to end. @throws CliError for a bad file. */
export async function runSolve(
  file: string,
  flags: SolveFlags,
  colors: Colors,
): Promise<{ readonly text: string; readonly exitCode: ExitCode }> {
  const { report } = solveReport(await loadInstance(file), flags.budgetMs, flags.objective);
  const text = `${flags.json ? JSON.stringify(report) : solveText(report, colors)}\n`;
  return { text, exitCode: exitCodeOf(report.status) };
}

function exitCodeOf(status: SolveReport["status"]): ExitCode {
  if (status === "infeasible") return exitCodes.refused;
  return status === "unknown" ? exitCodes.undecided : exitCodes.ok;
}
