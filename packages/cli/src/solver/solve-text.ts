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
  const binds = bindingText(report);
  if (binds !== null) rows.push(["binds", binds]);
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

/** "cpu (8 without it), rule 0 (12 without it); 2 not decided"; null where nothing was in question. */
function bindingText({ binding, bindingUndecided }: SolveReport): string | null {
  const found = binding
    .slice(0, bindingMax)
    .map((one) => `${"rule" in one ? `rule ${one.rule}` : one.dimension} (${round(one.cost)} without it)`);
  if (binding.length > bindingMax) found.push(`${binding.length - bindingMax} more`);
  if (bindingUndecided === 0) return found.length === 0 ? null : found.join(", ");
  return [...(found.length > 0 ? [found.join(", ")] : []), `${bindingUndecided} not decided`].join("; ");
}

/** "host a: cpu 720 -> 640 of 700, memory …". */
function hostLine({ id, before, after, capacity }: ReportedHost): string {
  const amounts = Object.entries(before).map(
    ([name, amount]) =>
      `${name} ${round(amount)} -> ${round(after[name]!)}${capacity[name] === null ? "" : ` of ${round(capacity[name]!)}`}`,
  );
  return `host ${id}: ${amounts.join(", ")}`;
}

/** More hosts, or rules, than this are read in the JSON. */
const [hostsMax, bindingMax] = [20, 5];

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
