import { createRandom } from "@dvms/load";

/**
 * What is done to a daemon: `kill` by SIGKILL, and started again after a while; `pause` by SIGSTOP, and continued after a
 * while; `restart` in order, and started again at once.
 */
export type FaultKind = "kill" | "pause" | "restart";

export const faultKinds: readonly FaultKind[] = ["kill", "pause", "restart"];

export interface PlannedFault {
  /** Real time from the load's start. */
  readonly atMs: number;
  readonly kind: FaultKind;
  /** Place of the host on the ring; the next one is taken where that one is away still. */
  readonly hostIndex: number;
  /** How long the daemon is away by our doing; 0 for a restart, which takes what it takes. */
  readonly lastsMs: number;
}

export interface ScheduleOptions {
  readonly hosts: number;
  readonly seconds: number;
  readonly seed: number;
  readonly periodS: number;
}

/** One fault each period, drawn from the seed, as long as it can be over early enough for the ring to heal before the end. */
export function planFaults({ hosts, seconds, seed, periodS }: ScheduleOptions): readonly PlannedFault[] {
  const random = createRandom(seed, "chaos");
  const overAtMs = seconds * 1000 - Math.min(quietMaxMs, (seconds * 1000) / 2);
  const faults: PlannedFault[] = [];
  for (let atMs = periodS * 1000; atMs <= overAtMs && faults.length < faultsMax; atMs += periodS * 1000) {
    const kind = random.pick(faultKinds);
    const hostIndex = random.integer(hosts);
    const [minMs, maxMs] = durationsMs[kind];
    const lastsMs = Math.round(minMs + random.uniform() * (maxMs - minMs));
    if (atMs + lastsMs <= overAtMs) faults.push({ atMs, kind, hostIndex, lastsMs });
  }
  return faults;
}

/** Without a fault before the end; half of a demo that is shorter than twice this. */
const quietMaxMs = 15_000;
/** A day of faults at the shortest period. */
const faultsMax = 1_000_000;

const durationsMs: Readonly<Record<FaultKind, readonly [number, number]>> = {
  kill: [1_000, 5_000],
  pause: [2_000, 10_000],
  restart: [0, 0],
};
