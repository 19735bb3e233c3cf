import { fileURLToPath } from "node:url";
import { runProgram } from "./child.ts";
import { atMost, type BenchContext, type Figure, type Group, type GroupReport, Skipped } from "./group.ts";
import { ownNetwork } from "./namespace.ts";
import type { RestUse } from "./rest-sample.ts";

/** Two sizes, to show that the traffic of a daemon does not depend on the ring's. */
const ringSizes: readonly number[] = [4, 16];
/** After the ring is complete: lists spread, links open, the compilers and collectors of Node calm down. */
const settleS = 20;
/** Start and stop of one daemon on two cores. */
const perDaemonS = 1.5;

export const rest: Group = {
  name: "rest",
  how: "rings of 4 and of 16 daemons, 10 VMs each, nothing overloaded, sampled each second, in a network namespace of their own; counters of the kernel, 20 s after the ring is complete and 60 s later; traffic is sent and received together, headers included",
  estimateS: ({ quick }) => ringSizes.map((hosts) => hosts * perDaemonS + settleS + secondsOf(quick)),
  run: measureRest,
};

type Run = RestUse & { readonly hosts: number };

async function measureRest({ quick, signal, step }: BenchContext): Promise<GroupReport> {
  if (process.platform !== "linux") throw new Skipped("not measured: needs Linux (/proc)");
  const network = ownNetwork();
  const [command = process.execPath, ...before] = [...(network ?? []), process.execPath];
  const runs: Run[] = [];
  for (const hosts of ringSizes) {
    const args = [...before, script, String(hosts), String(settleS), String(secondsOf(quick))];
    const text = await step(`a ring of ${hosts} at rest`, () => runProgram(command, args, signal));
    runs.push(JSON.parse(text) as Run);
  }
  const head = "ring|RSS median|RSS max|CPU mean|CPU max|traffic";
  const rows = runs.map((run) => rowOf(run, network !== null));
  return { figures: figuresOf(runs, network !== null), runs: { head: head.split("|"), rows }, data: runs };
}

const script = fileURLToPath(new URL("rest-ring.ts", import.meta.url));

function secondsOf(quick: boolean): number {
  return quick ? 10 : 60;
}

function figuresOf(runs: readonly Run[], countsTraffic: boolean): Figure[] {
  return runs.flatMap((run) => [
    atMost(`RSS, ring of ${run.hosts}`, 150, run.rssMaxMB, "MB"),
    atMost(`CPU, ring of ${run.hosts}`, 1, run.cpuMeanPercent, "% of a core", 2),
    countsTraffic
      ? atMost(`traffic, ring of ${run.hosts}`, 2000, run.trafficBytesPerS, "B/s")
      : { name: `traffic, ring of ${run.hosts}`, asked: "at most 2000 B/s", measured: notMeasured, reached: null },
  ]);
}

const notMeasured = "not measured: needs Linux namespaces";

function rowOf(run: Run, countsTraffic: boolean): string[] {
  return [
    String(run.hosts),
    `${run.rssMedianMB.toFixed(0)} MB`,
    `${run.rssMaxMB.toFixed(0)} MB`,
    `${run.cpuMeanPercent.toFixed(2)} %`,
    `${run.cpuMaxPercent.toFixed(2)} %`,
    countsTraffic ? `${run.trafficBytesPerS.toFixed(0)} B/s` : "-",
  ];
}
