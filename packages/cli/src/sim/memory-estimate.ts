import type { ExperimentOptions } from "@dvms/sim-driver";
import { CliError, exitCodes } from "../exit-codes.ts";

/** What a simulation holds: read off four runs of 100 to 2,000 hosts and rounded up; one of 10,000 stayed below. */
const baseMB = 150;
const hostKB = 60;
const vmKB = 4;

/** Megabytes that a run will take at most, about. */
export function memoryMBOf({ hosts, vmsPerHost, vms, stays = [] }: ExperimentOptions): number {
  return neededMB(hosts, (vms?.length ?? hosts * vmsPerHost) + stays.length);
}

/** For VMs that a file describes by their number: before they are made. @throws CliError if they would not fit in memory */
export function refuseTooMany(hosts: number, vms: number): void {
  const refused = memoryRefusal(neededMB(hosts, vms), process.availableMemory() / 1e6);
  if (refused !== null) throw refused;
}

/** What to say of a run that would not fit; null for one that fits. */
export function memoryRefusal(neededMB: number, availableMB: number): CliError | null {
  if (neededMB <= availableMB) return null;
  const sentence = `This run needs about ${gb(neededMB)} of memory and ${gb(availableMB)} are free: take fewer hosts or VMs.`;
  return new CliError(exitCodes.failed, sentence);
}

function neededMB(hosts: number, vms: number): number {
  return baseMB + (hosts * hostKB + vms * vmKB) / 1000;
}

function gb(megabytes: number): string {
  return `${(megabytes / 1000).toFixed(1)} GB`;
}
