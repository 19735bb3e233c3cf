import { outcomes } from "@dvms/protocol";
import { outcomeWords } from "../render/event-sentence.ts";
import { count, formatMs, formatPercent, formatS } from "../render/quantities.ts";
import { type Colors, wrap } from "../terminal.ts";
import type { ChaosSummary } from "./chaos-summary.ts";
import { type DemoSummary, isGood } from "./demo-summary.ts";

/** What happened and whether it is good, for somebody who has never heard of dvms; no line longer than `columns`. */
export function summaryText(summary: DemoSummary, chaos: ChaosSummary | null, columns: number, colors: Colors): string {
  const played = `${formatS(summary.seconds)} (${formatS(summary.loadTimeS)} of the load's time)`;
  const title = `${count(summary.hosts, "daemon")}, each a process of its own, looked after ${count(summary.vms, "VM")} for ${played}.`;
  const rows = [
    ...overloadRows(summary),
    ...migrationRows(summary),
    violationRow(summary, colors),
    ...daemonRows(summary),
    ...(chaos === null ? [] : chaosRows(chaos, colors)),
  ];
  return [
    ...wrap(title, columns).map(colors.bold),
    "",
    ...rows.flatMap((row) => rowLines(row, columns)),
    "",
    ...verdictLines(summary, columns, colors),
  ].join("\n");
}

interface Row {
  readonly label: string;
  readonly text: string;
  readonly color?: (text: string) => string;
}

const labelWidth = 15;

function rowLines({ label, text, color }: Row, columns: number): string[] {
  const lines = wrap(text, columns - labelWidth);
  return lines.map((line, index) => (index === 0 ? label : "").padEnd(labelWidth) + (color ? color(line) : line));
}

function overloadRows(summary: DemoSummary): Row[] {
  if (summary.overloads === 0) return [{ label: "Overloads", text: "none: no host was asked for more than it has." }];
  const rows: Row[] = [
    { label: "Overloads", text: `${summary.overloads}, found and treated by the daemons themselves:` },
  ];
  for (const outcome of outcomes) {
    const amount = summary.outcomes[outcome];
    if (amount > 0) rows.push({ label: "", text: `${amount} ${outcome}: ${outcomeWords[outcome]}` });
  }
  const { partitionMedian, partitionMean, partitionMax } = summary;
  const sizes = `${count(partitionMedian, "host")} in the median, ${partitionMean.toFixed(1)} on average, ${partitionMax} at most`;
  rows.push({
    label: "Partitions",
    text: `${sizes}, of ${summary.hosts}: only these were asked, the others went on undisturbed.`,
  });
  return rows;
}

function migrationRows(summary: DemoSummary): Row[] {
  const failed =
    summary.migrationsFailed === 0 ? "none failed" : `${summary.migrationsFailed} failed, their VMs stayed`;
  const rows: Row[] = [{ label: "Migrations", text: `${count(summary.migrations, "VM")} moved live, ${failed}.` }];
  const { reactionMs, solverMs } = summary;
  if (reactionMs.p99 > 0) {
    const median = `first VM on its way ${formatMs(reactionMs.p50)} after an overload was raised`;
    rows.push({
      label: "Reaction",
      text: `${median} (median; 99 %: ${formatMs(reactionMs.p99)}), of which the solver took ${formatMs(solverMs.p50)}.`,
    });
  }
  return rows;
}

function violationRow(summary: DemoSummary, colors: Colors): Row {
  const { violationTotalS, violationTotalSNone: none } = summary;
  const text = `${seconds(violationTotalS)} summed over the hosts; with nobody acting it would have been ${seconds(none)}`;
  if (none <= 0) return { label: "Over capacity", text: `${text}.` };
  const share = violationTotalS / none;
  return {
    label: "Over capacity",
    text: `${text}: ${formatPercent(share)} of it is left.`,
    color: share < 1 ? colors.green : colors.red,
  };
}

/** Two durations that are compared need one unit. */
function seconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} s` : `${Math.round(value)} s`;
}

function daemonRows(summary: DemoSummary): Row[] {
  if (summary.hostsDied === 0) return [];
  return [
    {
      label: "Daemons",
      text: `${summary.hostsDied} died on the way and did not come back; the VMs there stayed on disk.`,
    },
  ];
}

function chaosRows(chaos: ChaosSummary, colors: Colors): Row[] {
  const { faults, ringHealMs, rssMaxMB, rssMiddleMB, rssEndMB } = chaos;
  const done = `${count(faults.kill, "daemon")} killed, ${faults.pause} paused, ${faults.restart} restarted in order`;
  const healed = ringHealMs === null ? "the ring was not whole again" : `the ring whole again ${formatMs(ringHealMs)}`;
  return [
    {
      label: "Faults",
      text: `${done}; ${healed} after the last one.`,
      color: ringHealMs === null ? colors.red : colors.green,
    },
    {
      label: "Memory",
      text: `${rssMiddleMB} MB a daemon halfway, ${rssEndMB} MB at the end (medians), ${rssMaxMB} MB at most.`,
    },
  ];
}

function verdictLines(summary: DemoSummary, columns: number, colors: Colors): string[] {
  if (isGood(summary)) {
    const vms = `${summary.vmsAtEnd} of ${count(summary.vms, "VM")} at the end, each exactly once`;
    const text = `Good: ${vms}; every overload came to a named end; no process is left behind.`;
    return wrap(text, columns).map(colors.green);
  }
  const faults = [
    summary.vmsLost > 0 ? `${count(summary.vmsLost, "VM")} lost` : "",
    summary.vmsDuplicated > 0 ? `${count(summary.vmsDuplicated, "VM")} in two places` : "",
    summary.orphans > 0 ? `${count(summary.orphans, "process", "processes")} left behind` : "",
  ].filter((fault) => fault !== "");
  const text = `Bad: ${faults.length === 0 ? "an overload has no named end" : faults.join(", ")}.`;
  return wrap(text, columns).map(colors.red);
}
