import { type DemoSummary, percentile } from "@dvms/cli";
import { runDvms } from "./child.ts";
import { atMost, type BenchContext, type Figure, type Group, type GroupReport, shown } from "./group.ts";

/** Start, ring and stop of twelve daemons on two cores. */
const aroundS = 15;

/** The violation time is asked for five seeds, the reaction for the demo as it is: 7 is its own seed. */
const violationSeeds: readonly number[] = [1, 2, 3, 4, 5];

export const demo: Group = {
  name: "demo",
  how: "`dvms demo --json` with its defaults: 12 daemons, 120 VMs, 60 s at speed 30, mean 66 %; medians over the seeds",
  estimateS: ({ quick }) => seedsOf(quick).map(() => secondsOf(quick) + aroundS),
  run: measureDemo,
};

interface Run {
  readonly seed: number;
  readonly summary: DemoSummary;
}

async function measureDemo({ quick, signal, step }: BenchContext): Promise<GroupReport> {
  const runs: Run[] = [];
  for (const seed of seedsOf(quick)) {
    const args = ["demo", "--seed", String(seed), ...(quick ? ["--seconds", String(secondsOf(quick))] : [])];
    runs.push({ seed, summary: await step(`demo with seed ${seed}`, () => runDvms<DemoSummary>(args, signal)) });
  }
  const head =
    "seed|overloads|solved|migrations|partition median (max)|reaction p50|p99|solver p50|violation|none|left";
  return { figures: figuresOf(runs), runs: { head: head.split("|"), rows: runs.map(rowOf) }, data: runs };
}

function seedsOf(quick: boolean): readonly number[] {
  return quick ? violationSeeds.slice(0, 2) : [...violationSeeds, 7];
}

function secondsOf(quick: boolean): number {
  return quick ? 20 : 60;
}

function figuresOf(runs: readonly Run[]): Figure[] {
  const median = (value: (summary: DemoSummary) => number, of = runs): number =>
    percentile(
      of.map((run) => value(run.summary)),
      0.5,
    );
  const forViolation = runs.filter((run) => violationSeeds.includes(run.seed));
  const partition = median((summary) => summary.partitionMedian);
  return [
    atMost(
      "reaction p50",
      10,
      median((summary) => summary.reactionMs.p50),
      "ms",
      1,
    ),
    atMost(
      "reaction p99",
      100,
      median((summary) => summary.reactionMs.p99),
      "ms",
      1,
    ),
    shown("solver's part of it, p50", `${median((summary) => summary.solverMs.p50).toFixed(1)} ms`),
    atMost("violation time, share of doing nothing", 0.35, median(violationShare, forViolation), "", 2),
    { name: "partition size, median", asked: "2", measured: String(partition), reached: partition === 2 },
  ];
}

function violationShare({ violationTotalS, violationTotalSNone }: DemoSummary): number {
  return violationTotalSNone === 0 ? 0 : violationTotalS / violationTotalSNone;
}

function rowOf({ seed, summary }: Run): string[] {
  const { overloads, outcomes, migrations, partitionMedian, partitionMax, reactionMs, solverMs } = summary;
  return [
    String(seed),
    String(overloads),
    String(outcomes.solved),
    String(migrations),
    `${partitionMedian} (${partitionMax})`,
    `${reactionMs.p50.toFixed(1)} ms`,
    `${reactionMs.p99.toFixed(0)} ms`,
    `${solverMs.p50.toFixed(1)} ms`,
    `${summary.violationTotalS.toFixed(0)} s`,
    `${summary.violationTotalSNone.toFixed(0)} s`,
    violationShare(summary).toFixed(2),
  ];
}
