import { type ExperimentOptions, formRing, Simulation, simulationOptions } from "@dvms/sim-driver";
import { EventMessages, type SolvedEvent } from "./event-messages.ts";
import { atMost, type BenchContext, type Group, type GroupReport } from "./group.ts";

/** Mean demands of a VM in percent of a core; ten VMs on a host of seven cores. */
const means = [56, 60, 63, 66] as const;
const estimatedS = 15;
/** After the load's end, for last words. */
const settleS = 30;

const asked = ({ members }: SolvedEvent) => 6 + 6 * members;

export const messages: Group = {
  name: "messages",
  how: "64 simulated hosts of 7 cores with 10 VMs each under the vmplaces load, seed 23; every message about an event is counted, from its first invitation to the last acknowledgement, and each goes from its sender to its receiver in one hop",
  estimateS: ({ quick }) => meansOf(quick).map(() => estimatedS),
  run: measureMessages,
};

interface Row {
  readonly mean: number;
  readonly solved: readonly SolvedEvent[];
}

async function measureMessages({ quick, step }: BenchContext): Promise<GroupReport> {
  const rows: Row[] = [];
  for (const mean of meansOf(quick))
    rows.push(await step(`messages at a mean of ${mean} %`, async () => ({ mean, solved: play(mean, quick) })));
  const worst = Math.max(...rows.flatMap(({ solved }) => solved.map((event) => event.messages / asked(event))));
  const head = "load|events solved|partition mean (max)|messages mean (max)|share of what is asked, mean|largest";
  return {
    figures: [atMost("messages of a solved event over 6 + 6 x partition size, the largest", 1, worst, "", 2)],
    runs: { head: head.split("|"), rows: rows.map(rowOf) },
    data: rows,
  };
}

function meansOf(quick: boolean): readonly number[] {
  return quick ? means.slice(0, 1) : means;
}

function play(mean: number, quick: boolean): SolvedEvent[] {
  const options: ExperimentOptions = {
    ...{ algorithm: "dvms", hosts: 64, vmsPerHost: 10, mean, sd: 20, capacity: 700, seed: 23 },
    ...{ seconds: quick ? 300 : 1800, vms: null, check: false, agent: {} },
  };
  const simulation = new Simulation(simulationOptions(options));
  const counter = new EventMessages();
  simulation.observe(counter);
  formRing(simulation, "neighbour", 60_000);
  simulation.startLoad();
  simulation.runFor((options.seconds + settleS) * 1000);
  return counter.solved;
}

function rowOf({ mean, solved }: Row): string[] {
  const shares = solved.map((event) => event.messages / asked(event));
  const members = solved.map((event) => event.members);
  const counts = solved.map((event) => event.messages);
  return [
    `${((mean * 10) / 7).toFixed(0)} %`,
    String(solved.length),
    `${meanOf(members).toFixed(1)} (${Math.max(0, ...members)})`,
    `${meanOf(counts).toFixed(0)} (${Math.max(0, ...counts)})`,
    meanOf(shares).toFixed(2),
    Math.max(0, ...shares).toFixed(2),
  ];
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
