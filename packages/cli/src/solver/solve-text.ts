import { count, formatS } from "../render/quantities.ts";
import type { Colors } from "../terminal.ts";
import type { ReportedHost, SolveReport } from "./solve-report.ts";

/** A solved instance for people. */
export function solveText(report: SolveReport, colors: Colors): string {
  const { movedMemory, lowerBound, cpuMs, plan } = report;
  const rows: [string, string][] = [
    ["reason", report.reason],
    ["status", `${report.status}${report.proven ? ", proven" : ""}`],
    ["moves", `${count(report.migrations, "VM")}, memory ${movedMemory}, lower bound ${round(lowerBound)}`],
    ["search", `${report.steps} steps in ${cpuMs.toFixed(1)} ms of CPU`],
  ];
  if (plan.length > 0) rows.push(["plan", `${count(plan.length, "move")}, about ${formatS(report.makespanS)}`]);
  if (report.pivots > 0) rows.push(["pivots", `${report.pivots}, to break cycles`]);
  if (!report.orderable && report.migrations > 0) rows.push(["plan", "no order of these moves was found"]);
  if (report.fallback !== null)
    rows.push(["instead", `these ${count(report.fallback.migrations, "VM")}, memory ${report.fallback.movedMemory}`]);
  const lines = rows.map(([name, value]) => `${colors.bold(name.padEnd(8))} ${value}`);
  for (const { id, vm, source, target, after, why } of report.fallback?.plan ?? plan) {
    const from = source === null ? "start" : `from ${source}`;
    const wait = after.length === 0 ? "" : `, after ${after.join(", ")}`;
    lines.push(`${String(id).padStart(5)}  ${vm} ${from} to ${target}${wait}: ${why}`);
  }
  if (report.hosts.length > 0) lines.push("", ...report.hosts.slice(0, hostsMax).map(hostLine));
  if (report.hosts.length > hostsMax) lines.push(`… and ${report.hosts.length - hostsMax} more hosts`);
  return lines.join("\n");
}

/** "host a: cpu 720 -> 640 of 700, memory …". */
function hostLine({ id, before, after, capacity }: ReportedHost): string {
  const amounts = Object.entries(before).map(
    ([name, amount]) =>
      `${name} ${round(amount)} -> ${round(after[name]!)}${capacity[name] === null ? "" : ` of ${round(capacity[name]!)}`}`,
  );
  return `host ${id}: ${amounts.join(", ")}`;
}

/** More hosts than this are read in the JSON. */
const hostsMax = 20;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
