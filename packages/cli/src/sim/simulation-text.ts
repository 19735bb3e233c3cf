import { outcomes } from "@dvms/protocol";
import type { ExperimentResult } from "@dvms/sim-driver";
import { count, formatBytes, formatMs, formatS } from "../render/quantities.ts";
import type { Colors } from "../terminal.ts";

/** The figures of one experiment for people. */
export function simulationText(result: ExperimentResult, colors: Colors): string {
  const ended = outcomes.filter((outcome) => result.outcomes[outcome] > 0);
  const rows: [string, string][] = [
    ["algorithm", result.algorithm],
    ["played", `${count(result.hosts, "host")}, ${count(result.vms, "VM")}, ${formatS(result.simulatedSeconds)}`],
    ...comings(result),
    [
      "over capacity",
      `${Math.round(result.violationTotalS)} s in ${count(result.violations, "violation")}; ${formatS(result.violationMeanS)} on average, ${formatS(result.violationMaxS)} at most`,
    ],
    ["caused by", `${result.violationsByCause.demand} by demand, ${result.violationsByCause.migration} by a migration`],
    ["unserved", `${Math.round(result.unservedCpuS)} s of one core`],
    ["migrations", migrationsText(result)],
    ["partitions", `${result.partitionMean.toFixed(2)} hosts on average, ${result.partitionMax} at most`],
    [
      "events",
      ended.length === 0 ? "none" : ended.map((outcome) => `${result.outcomes[outcome]} ${outcome}`).join(", "),
    ],
    [
      "times",
      `${formatMs(result.detectionMeanS * 1000)} to detect ${count(result.violationsDetected, "violation")}, ${formatMs(result.solvingMeanS * 1000)} from event to first migration`,
    ],
    ["messages", `${result.messages}, ${formatBytes(result.messageBytes)}`],
    ["hosts on", `${result.hostsOnMean.toFixed(1)}, ${(result.energyJ / 3.6e6).toFixed(2)} kWh`],
    ["cost", `${formatS(result.cpuS)} of CPU, ${formatS(result.wallS)} of time, ${Math.round(result.rssMB)} MB`],
    ["trace hash", result.traceHash],
  ];
  return rows.map(([name, value]) => `${colors.bold(name.padEnd(14))} ${value}`).join("\n");
}

function migrationsText({ migrations, migrationMeanS, downtimeMeanS, migrationBytes }: ExperimentResult): string {
  if (migrations === 0) return "0";
  const means = `${formatS(migrationMeanS)} on average, ${formatMs(downtimeMeanS * 1000)} of it without the VM`;
  return `${migrations}, ${means}; ${formatBytes(migrationBytes)} sent`;
}

function comings({ vmsArrived, vmsDeparted, vmsRefused }: ExperimentResult): [string, string][] {
  if (vmsArrived + vmsDeparted + vmsRefused === 0) return [];
  return [["came and went", `${vmsArrived} VMs came, ${vmsDeparted} went, ${vmsRefused} found no room`]];
}
