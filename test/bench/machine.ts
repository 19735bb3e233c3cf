import { availableParallelism, loadavg, release } from "node:os";

/** What it was measured on. */
export interface Machine {
  readonly node: string;
  readonly system: string;
  readonly cores: number;
  /** Processes that ran or wanted to, on average over the last minute. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export function machineNow(loadBefore: number): Machine {
  const system = `${process.platform} ${release()} ${process.arch}`;
  const [loadAfter = 0] = loadavg();
  return { node: process.versions.node, system, cores: availableParallelism(), loadBefore, loadAfter };
}

/** Others that want more than this share of the cores make durations in real time longer than they are. */
const quietShare = 0.25;

export function machineWords({ node, system, cores, loadBefore }: Machine): string {
  const what = `Node ${node}, ${system}, ${cores} cores; ${loadBefore.toFixed(1)} processes wanted to run before the start.`;
  if (loadBefore <= cores * quietShare) return what;
  return `${what} The machine was not at rest: figures in real time are upper bounds.`;
}
