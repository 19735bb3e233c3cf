import { outcomes } from "@dvms/protocol";
import { outcomeWords } from "../render/event-sentence.ts";
import { count, formatClock, formatMs, formatPercent, formatS } from "../render/quantities.ts";
import type { Colors } from "../terminal.ts";
import { type DemoSummary, isGood } from "./demo-summary.ts";

/** What happened and whether it is good, for somebody who has never heard of dvms. */
export function summaryText(summary: DemoSummary, colors: Colors): string {
  const lines = [
    colors.bold(
      `${count(summary.hosts, "daemon")}, each a process of its own, looked after ${count(summary.vms, "VM")} for ${formatClock(summary.seconds)} minutes (${formatS(summary.loadTimeS)} of load).`,
    ),
    "",
    ...overloadLines(summary),
    ...migrationLines(summary),
    ...violationLines(summary, colors),
    ...daemonLines(summary),
    "",
    verdict(summary, colors),
  ];
  return lines.join("\n");
}

function overloadLines(summary: DemoSummary): string[] {
  if (summary.overloads === 0) return ["Overloads       none: no host was asked for more than it has."];
  const lines = [`Overloads       ${summary.overloads}, found and treated by the daemons themselves:`];
  for (const outcome of outcomes) {
    const amount = summary.outcomes[outcome];
    if (amount > 0) lines.push(`                ${String(amount).padStart(4)} ${outcome}: ${outcomeWords[outcome]}`);
  }
  lines.push(
    `Partitions      ${summary.partitionMedian} hosts in the median, ${summary.partitionMean.toFixed(1)} on average, ${summary.partitionMax} at most: all others went on undisturbed.`,
  );
  return lines;
}

function migrationLines(summary: DemoSummary): string[] {
  const failed =
    summary.migrationsFailed === 0 ? "none failed" : `${summary.migrationsFailed} failed, their VMs stayed`;
  const lines = [`Migrations      ${count(summary.migrations, "VM")} moved live, ${failed}.`];
  if (summary.reactionMs.p99 > 0) {
    lines.push(
      `Reaction        first VM on its way ${formatMs(summary.reactionMs.p50)} after an overload was raised (median; 99 %: ${formatMs(summary.reactionMs.p99)}), of which the solver took ${formatMs(summary.solverMs.p50)}.`,
    );
  }
  return lines;
}

function violationLines(summary: DemoSummary, colors: Colors): string[] {
  const none = summary.violationTotalSNone;
  const nothing = `with nobody acting it would have been ${formatS(none)}`;
  if (none <= 0) return [`Over capacity   ${formatS(summary.violationTotalS)} summed over the hosts; ${nothing}.`];
  const share = summary.violationTotalS / none;
  const color = share < 1 ? colors.green : colors.red;
  return [
    `Over capacity   ${formatS(summary.violationTotalS)} summed over the hosts; ${nothing}: ${color(`${formatPercent(share)} of it is left`)}.`,
  ];
}

function daemonLines(summary: DemoSummary): string[] {
  if (summary.hostsDied === 0) return [];
  return [`Daemons         ${summary.hostsDied} died on the way; the VMs there stay on that host's disk.`];
}

function verdict(summary: DemoSummary, colors: Colors): string {
  const vms = `${summary.vmsAtEnd} of ${count(summary.vms, "VM")} at the end, each exactly once`;
  if (isGood(summary))
    return colors.green(`Good: ${vms}; every overload came to a named end; no process is left behind.`);
  const faults = [
    summary.vmsLost > 0 ? `${count(summary.vmsLost, "VM")} lost` : "",
    summary.vmsDuplicated > 0 ? `${count(summary.vmsDuplicated, "VM")} in two places` : "",
    summary.orphans > 0 ? `${count(summary.orphans, "process", "processes")} left behind` : "",
  ].filter((fault) => fault !== "");
  return colors.red(`Bad: ${faults.length === 0 ? "an overload has no named end" : faults.join(", ")}.`);
}
