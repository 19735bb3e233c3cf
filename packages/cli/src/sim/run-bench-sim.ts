import { ringExercise } from "@dvms/sim-driver";
import type { BenchSimFlags } from "../commands/bench-sim.ts";
import { experiments } from "./experiments.ts";
import { runReplications } from "./replications.ts";

export interface BenchSimSize {
  /** Messages of one ring exercise. */
  readonly messages: number;
  /** Hosts and simulated seconds of the experiment. */
  readonly hosts: number;
  readonly seconds: number;
}

/** Long enough to be measured by a clock of milliseconds, short enough to be run at any time. */
const benchSize: BenchSimSize = { messages: 3_000_000, hosts: 128, seconds: 1_800 };

/** Measures the simulator and returns the figures, to print. */
export async function runBenchSim(flags: BenchSimFlags, size: BenchSimSize = benchSize): Promise<string> {
  // Once in vain, so that what is measured is compiled.
  ringExercise(100, size.messages / 10);
  const ring = [1_000, 10_000].map((hosts) => {
    const cpuS = cpuSecondsOf(() => ringExercise(hosts, size.messages));
    return { hosts, messages: size.messages, cpuS, messagesPerCpuS: Math.round(size.messages / cpuS) };
  });
  const { hosts, seconds } = size;
  const options = {
    ...experiments.vmplaces,
    hosts,
    seconds,
    algorithm: "dvms" as const,
    check: false,
    vms: null,
    agent: {},
  };
  // As `dvms sim run` plays it.
  const [run] = await runReplications([{ options, eventsFile: null, series: false, replay: false }], { workers: 1 });
  const { cpuS, rssMB } = run!.figures;
  const hostSecondsPerCpuS = Math.round((hosts * seconds) / cpuS);
  const vmplaces = { hosts, simulatedSeconds: seconds, cpuS, hostSecondsPerCpuS, rssMB };
  if (flags.json) return `${JSON.stringify({ ring, vmplaces })}\n`;
  const lines = ring.map(
    ({ hosts, messagesPerCpuS }) => `ring of ${hosts}: ${messagesPerCpuS} messages per CPU-second`,
  );
  lines.push(`vmplaces, ${hosts} hosts: ${hostSecondsPerCpuS} simulated host-seconds per CPU-second`);
  return `${lines.join("\n")}\n`;
}

function cpuSecondsOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
