import { count, formatS } from "../render/quantities.ts";
import type { Colors } from "../terminal.ts";
import type { SolveReport } from "./solve-report.ts";

/** A solved instance for people. */
export function solveText(report: SolveReport, colors: Colors): string {
  const { movedMemory, lowerBound, cpuMs, plan } = report;
  const rows: [string, string][] = [
    ["status", `${report.status}${report.proven ? ", proven" : ""}`],
    ["moves", `${count(report.migrations, "VM")}, memory ${movedMemory}, lower bound ${round(lowerBound)}`],
    ["search", `${report.steps} steps in ${cpuMs.toFixed(1)} ms of CPU`],
  ];
  if (plan.length > 0) rows.push(["plan", `${count(plan.length, "move")}, about ${formatS(report.makespanS)}`]);
  if (report.pivots > 0) rows.push(["pivots", `${report.pivots}, to break cycles`]);
  if (!report.orderable && report.migrations > 0) rows.push(["plan", "no order of these moves was found"]);
  const lines = rows.map(([name, value]) => `${colors.bold(name.padEnd(8))} ${value}`);
  for (const { id, vm, source, target, after } of plan) {
    const from = source === null ? "start" : `from ${source}`;
    const wait = after.length === 0 ? "" : `, after ${after.join(", ")}`;
    lines.push(`${String(id).padStart(5)}  ${vm} ${from} to ${target}${wait}`);
  }
  return lines.join("\n");
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
