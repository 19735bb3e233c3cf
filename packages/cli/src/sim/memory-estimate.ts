import type { ExperimentOptions } from "@dvms/sim-driver";

/** What a simulation holds: read off four runs of 100 to 2,000 hosts and rounded up; one of 10,000 stayed below. */
const baseMB = 150;
const hostKB = 60;
const vmKB = 4;

/** Megabytes that a run will take at most, about. */
export function memoryMBOf({ hosts, vmsPerHost, vms, stays = [] }: ExperimentOptions): number {
  const vmCount = (vms?.length ?? hosts * vmsPerHost) + stays.length;
  return baseMB + (hosts * hostKB + vmCount * vmKB) / 1000;
}
