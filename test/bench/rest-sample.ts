import { readFileSync } from "node:fs";

/** Counters of a moment. */
export interface RestSample {
  readonly atMs: number;
  /** CPU time so far and resident memory, by process. */
  readonly processes: ReadonlyMap<number, { readonly cpuMs: number; readonly rssMB: number }>;
  /** Bytes that the loopback of this network namespace has carried, link headers included. */
  readonly loopbackBytes: number;
}

/** Linux counts CPU time for users in hundredths of a second, on every architecture. */
const msPerTick = 10;

/** Reads the kernel's counters for these processes. Linux only. */
export function takeRestSample(pids: readonly number[]): RestSample {
  const processes = pids.map((pid) => {
    const cpuMs = cpuTicks(readFileSync(`/proc/${pid}/stat`, "utf8")) * msPerTick;
    return [pid, { cpuMs, rssMB: residentMB(readFileSync(`/proc/${pid}/status`, "utf8")) }] as const;
  });
  const loopbackBytes = sentBytes(readFileSync("/proc/self/net/dev", "utf8"), "lo");
  return { atMs: performance.now(), processes: new Map(processes), loopbackBytes };
}

/** User and system time of a process, its threads included (proc(5), /proc/pid/stat, fields 14 and 15). */
export function cpuTicks(stat: string): number {
  // The second field is the program's name in parentheses, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** VmRSS of a process in MB (proc(5), /proc/pid/status; the kernel's kB is 1024 bytes). */
export function residentMB(status: string): number {
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}

/** Bytes that an interface has sent (proc(5), /proc/net/dev). */
export function sentBytes(dev: string, interfaceName: string): number {
  const line = dev.split("\n").find((text) => text.trimStart().startsWith(`${interfaceName}:`)) ?? "";
  return Number(
    line
      .slice(line.indexOf(":") + 1)
      .trim()
      .split(/\s+/)[8],
  );
}

/** What one daemon used between two samples. */
export interface RestUse {
  /** Of the daemon that has most, at the end. */
  readonly rssMaxMB: number;
  readonly rssMedianMB: number;
  /** In percent of one core. */
  readonly cpuMaxPercent: number;
  readonly cpuMeanPercent: number;
  /** Sent and received together, on average over the daemons. */
  readonly trafficBytesPerS: number;
}

export function restUse(before: RestSample, after: RestSample): RestUse {
  const wallMs = after.atMs - before.atMs;
  const pids = [...after.processes.keys()];
  const shares = pids.map(
    (pid) => (((after.processes.get(pid)?.cpuMs ?? 0) - (before.processes.get(pid)?.cpuMs ?? 0)) / wallMs) * 100,
  );
  const rss = pids.map((pid) => after.processes.get(pid)?.rssMB ?? 0).sort((a, b) => a - b);
  // What one sends over the loopback another receives.
  const bytes = (after.loopbackBytes - before.loopbackBytes) * 2;
  return {
    rssMaxMB: rss.at(-1) ?? 0,
    rssMedianMB: rss[Math.floor((rss.length - 1) / 2)] ?? 0,
    cpuMaxPercent: Math.max(0, ...shares),
    cpuMeanPercent: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    trafficBytesPerS: bytes / Math.max(1, pids.length) / (wallMs / 1000),
  };
}
