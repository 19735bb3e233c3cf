/**
 * The share of its VMs' waiting for a CPU that a host itself is to blame for. Who waits, waits for whoever runs: where the
 * host's VMs are most of what runs, they wait for each other, and what they waited for is demand that the host cannot serve.
 * Where other programs (or other guests below a nested host) keep the CPUs busy, moving VMs by this host's capacity would
 * cure nothing. All in percent of a core; `busy` is everything that runs, null where it is not known: then the host is.
 */
export function stealBlame(usedByVmsPercent: number, busyPercent: number | null): number {
  if (busyPercent === null || busyPercent <= 0) return 1;
  return Math.min(1, usedByVmsPercent / busyPercent);
}
