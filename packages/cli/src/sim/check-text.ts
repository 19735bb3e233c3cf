import { outcomes } from "@dvms/protocol";
import { type CheckReport, faultText, type Replay } from "@dvms/sim-driver";
import { count, formatS } from "../render/quantities.ts";

/** What came of a range of seeds, for people. */
export function checkText(report: CheckReport): string {
  const { seeds, failed, virtualSeconds, steps, wallS, witnessed } = report;
  const verdict = failed.length === 0 ? "every invariant held" : `${failed.length} failed`;
  const rows: [string, string][] = [
    ["seeds", `${count(seeds, "seed")}, ${verdict}`],
    ["played", `${formatS(virtualSeconds)} in ${count(steps, "step")}, ${formatS(wallS)} of time`],
    ["events", pairs(report.outcomes, outcomes)],
    ["faults", pairs(report.faults, Object.keys(report.faults))],
    ["witnessed", pairs({ ...witnessed }, Object.keys(witnessed))],
  ];
  for (const { seed, invariant } of failed) rows.push(["failed", `seed ${seed}: ${invariant}`]);
  return rows.map(([name, value]) => `${name.padEnd(14)} ${value}`).join("\n");
}

/** Everything needed to understand and repeat a failure. */
export function failureText({ options, run, faults, shrunk }: Replay, command: string): string {
  const { vms, ...drawn } = options;
  const schedule = shrunk ?? faults;
  return [
    `Seed ${run.seed} breaks ${run.failure?.invariant}: ${run.failure?.sentence}`,
    `drawn: ${JSON.stringify({ ...drawn, vms: vms.length })}`,
    `faults that suffice (${schedule.length} of ${faults.length}):`,
    ...schedule.map((fault) => `  ${faultText(fault)}`),
    `again: ${command} (Node ${process.version})`,
  ].join("\n");
}

/** One seed for people. */
export function replayText({ run, traceHash, faults }: Replay): string {
  const verdict = run.failure === null ? "every invariant held" : `${run.failure.invariant} broke`;
  return `seed ${run.seed}: ${verdict}; ${count(run.steps, "step")}, ${count(faults.length, "fault")}; trace hash ${traceHash}`;
}

function pairs(counts: Readonly<Record<string, number>>, names: readonly string[]): string {
  const shown = names.filter((name) => (counts[name] ?? 0) > 0).map((name) => `${counts[name]} ${name}`);
  return shown.length === 0 ? "none" : shown.join(", ");
}
