import type { ExperimentResult } from "@dvms/sim-driver";
import { runDvms } from "./child.ts";
import { type BenchContext, type Figure, type Group, type GroupReport, shown } from "./group.ts";

/** Hosts of each run, and the seconds that both algorithms together take. */
const sizes: readonly { readonly hosts: number; readonly estimatedS: number }[] = [
  { hosts: 32, estimatedS: 10 },
  { hosts: 64, estimatedS: 20 },
  { hosts: 128, estimatedS: 45 },
];

export const simulation: Group = {
  name: "sim",
  how: "`dvms sim run --experiment vmplaces`: 10 VMs a host, mean 60 % (load 85.5 %), 1800 simulated seconds, seed 23; CPU time of the process, all invariant checks off",
  estimateS: ({ quick }) => sizesOf(quick).map(({ estimatedS }) => estimatedS),
  run: measureSimulation,
};

interface Pair {
  readonly none: ExperimentResult;
  readonly dvms: ExperimentResult;
}

async function measureSimulation({ quick, signal, step }: BenchContext): Promise<GroupReport> {
  const pairs: Pair[] = [];
  for (const { hosts } of sizesOf(quick)) {
    const run = (algorithm: "none" | "dvms"): Promise<ExperimentResult> =>
      runDvms(["sim", "run", "--hosts", String(hosts), "--algorithm", algorithm], signal);
    pairs.push(
      await step(`${hosts} simulated hosts`, async () => ({ none: await run("none"), dvms: await run("dvms") })),
    );
  }
  const head =
    "hosts|CPU|RSS|violations|mean|violation|none|left|migrations|partition mean (max)|messages per host and s";
  return { figures: pairs.flatMap(figuresOf), runs: { head: head.split("|"), rows: pairs.map(rowOf) }, data: pairs };
}

function sizesOf(quick: boolean): typeof sizes {
  return quick ? sizes.slice(0, 1) : sizes;
}

function figuresOf({ none, dvms }: Pair): Figure[] {
  return [
    shown(`CPU time, ${dvms.hosts} hosts`, `${dvms.cpuS.toFixed(1)} s`),
    shown(`violation time, share of doing nothing, ${dvms.hosts} hosts`, share(dvms, none)),
  ];
}

function share(dvms: ExperimentResult, none: ExperimentResult): string {
  return none.violationTotalS === 0 ? "-" : (dvms.violationTotalS / none.violationTotalS).toFixed(2);
}

function rowOf({ none, dvms }: Pair): string[] {
  return [
    String(dvms.hosts),
    `${dvms.cpuS.toFixed(1)} s`,
    `${dvms.rssMB.toFixed(0)} MB`,
    String(dvms.violations),
    `${dvms.violationMeanS.toFixed(1)} s`,
    `${dvms.violationTotalS.toFixed(0)} s`,
    `${none.violationTotalS.toFixed(0)} s`,
    share(dvms, none),
    String(dvms.migrations),
    `${dvms.partitionMean.toFixed(2)} (${dvms.partitionMax})`,
    (dvms.messages / dvms.hosts / dvms.simulatedSeconds).toFixed(1),
  ];
}
