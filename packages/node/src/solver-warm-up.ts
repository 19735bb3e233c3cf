import type { SolveRequest } from "@dvms/sched";

/** Measured: with fewer instances the search is still half cold, more bring nothing. Together some 40 ms of CPU. */
const instances = 4;
const hosts = 4;
const vmsPerHost = 10;
/** So full that each search goes deep and touches every part of the solver; the demands are of no account otherwise. */
const vmCpuMean = 69;

/** What a thread solves before anybody asks it, so that the first event finds its code compiled. Always the same. */
export function warmUpRequests(): readonly SolveRequest[] {
  return Array.from({ length: instances }, (_, instance) => ({
    snapshots: Array.from({ length: hosts }, (_, host) => ({
      hostId: `host-${host}`,
      capacity: { cpu: 700, memory: 32_768 },
      vms: Array.from({ length: vmsPerHost }, (_, index) => vmOf(instance, host, index)),
      reserved: {},
      migrationMiBPerS: 125,
    })),
    overloadRatio: 1,
    targetRatio: 1,
    stepsMax: 2_000,
  }));
}

function vmOf(instance: number, host: number, index: number): SolveRequest["snapshots"][number]["vms"][number] {
  // Spread evenly over 60 percent of a core, in an order that looks like chance.
  const spread = ((instance * 31 + host * 17 + index * 7) % 13) - 6;
  return {
    id: `vm-${host}-${index}`,
    demand: { cpu: vmCpuMean + spread * 5, memory: 1024 },
    memoryMiB: 1024,
    dirtyRateMiBPerS: 12.5 * (1 + (index % 5)),
    movable: true,
  };
}
