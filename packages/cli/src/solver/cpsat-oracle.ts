import type { Instance } from "@dvms/sched";
import { CliError, exitCodes } from "../exit-codes.ts";
import { type CpsatParts, cpsatModel, oracleScale } from "./cpsat-model.ts";

/** What CP-SAT says about an instance; memory in the instance's unit. */
export interface OracleAnswer {
  readonly status: "solved" | "infeasible" | "unknown";
  /** Null without a solution. */
  readonly best: number | null;
  readonly bound: number;
  readonly proven: boolean;
  /** Of the process, the model's construction included; the first answer bears the library's start as well (2 to 3 s). */
  readonly cpuMs: number;
}

export type Oracle = (instance: Instance, budgetMs: number) => Promise<OracleAnswer>;

/**
 * CP-SAT of OR-Tools on one thread: another solver to compare with, in benches and tests only, so it is a development
 * dependency. Its budget is the library's deterministic time, which counts work: its clocks know wall time alone, of which
 * a busy machine may give it next to nothing. @throws CliError where it is not installed.
 */
export async function loadCpsat(): Promise<Oracle> {
  let library: CpsatParts & Pick<typeof import("or-tools-wasm/cp-sat"), "CpSolver">;
  try {
    library = await import("or-tools-wasm/cp-sat");
  } catch {
    throw new CliError(
      exitCodes.usage,
      "--oracle cpsat needs or-tools-wasm, which is not installed; install the project with its development dependencies.",
    );
  }
  return async (instance, budgetMs) => {
    const start = process.cpuUsage();
    const solver = new library.CpSolver();
    const parameters = {
      numSearchWorkers: 1,
      maxDeterministicTime: (budgetMs / 1000) * workPerS,
      maxTimeInSeconds: patienceS + (patienceFactor * budgetMs) / 1000,
      randomSeed: 1,
    };
    const status = String(solver.statusName(await solver.solve(cpsatModel(instance, library), parameters)));
    const { user, system } = process.cpuUsage(start);
    const isSolved = status === "OPTIMAL" || status === "FEASIBLE";
    const isProven = status === "OPTIMAL" || status === "INFEASIBLE";
    return {
      status: isSolved ? "solved" : status === "INFEASIBLE" ? "infeasible" : "unknown",
      best: isSolved ? Math.round(solver.objectiveValue()) / oracleScale : null,
      bound: isSolved ? solver.bestObjectiveBound() / oracleScale : 0,
      proven: isProven,
      cpuMs: (user + system) / 1000,
    };
  };
}

/** Deterministic time of a second of CPU: 0.4 to 0.5 as measured, so this gives it a little more than the budget. */
const workPerS = 0.5;
/** Wall time after which it is stuck, however busy the machine is. */
const [patienceS, patienceFactor] = [60, 60];
