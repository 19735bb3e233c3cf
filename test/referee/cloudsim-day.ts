/** The hosts and VMs of CloudSim's day of PlanetLab, as its policies without migrations place them. */
export interface CloudSimDay {
  /** Those that have a VM, in CloudSim's order. */
  readonly hosts: readonly DayHost[];
  readonly vms: readonly DayVm[];
}

export interface DayHost {
  /** Of all cores together, in MIPS. */
  readonly mips: number;
  /** Watts at 0, 10 .. 100 % of use. */
  readonly tableW: readonly number[];
}

export interface DayVm {
  /** Index in `hosts`. */
  readonly host: number;
  readonly memoryMiB: number;
  /** MIPS asked for from `tickS x index` on. */
  readonly mips: readonly number[];
  /** The tick at which it is gone for ever; Infinity: it stays. */
  readonly goneTick: number;
}

/** Between two looks of CloudSim, in seconds; it meters energy from the first of them on. */
export const tickS = 300;

const g4 = { mips: 3720, core: 1860, tableW: [86, 89.4, 92.6, 96, 99.5, 102, 106, 108, 112, 114, 117] };
const g5 = { mips: 5320, core: 2660, tableW: [93.7, 97, 101, 105, 110, 116, 121, 125, 129, 133, 135] };
const hostCount = 800;
const hostMemoryMiB = 4096;
const vmTypes = [
  { mips: 2500, memoryMiB: 870 },
  { mips: 2000, memoryMiB: 1740 },
  { mips: 1000, memoryMiB: 1740 },
  { mips: 500, memoryMiB: 613 },
];

/**
 * CloudSim 3.0.3's power package on one day: hosts of two kinds in turn, a quarter of the VMs (in the order of their files)
 * of each of four kinds, first fit by their full MIPS and memory, one core each. A VM whose request is exactly 0 at a look is
 * gone for ever, which CloudSim takes for its end. `samples`: percent of a core, by VM. @throws Error if a VM has no host
 */
export function cloudSimDay(samples: readonly (readonly number[])[]): CloudSimDay {
  const room = Array.from({ length: hostCount }, (_, index) => {
    const kind = index % 2 === 0 ? g4 : g5;
    return { kind, mips: kind.mips, memoryMiB: hostMemoryMiB, isUsed: false };
  });
  const perType = Math.ceil(samples.length / vmTypes.length);
  const placed = samples.map((row, index) => {
    const type = vmTypes[Math.floor(index / perType)]!;
    const host = room.findIndex(
      ({ kind, mips, memoryMiB }) => kind.core >= type.mips && mips >= type.mips && memoryMiB >= type.memoryMiB,
    );
    const taken = room[host];
    if (taken === undefined) throw new Error(`VM ${index} of the day has no host: take a day of fewer VMs.`);
    taken.mips -= type.mips;
    taken.memoryMiB -= type.memoryMiB;
    taken.isUsed = true;
    return { host, type, row };
  });
  const used = room.flatMap(({ isUsed }, index) => (isUsed ? [index] : []));
  const places = new Map(used.map((host, place) => [host, place]));
  return {
    hosts: used.map((host) => room[host]!.kind),
    vms: placed.map(({ host, type, row }) => ({
      host: places.get(host)!,
      memoryMiB: type.memoryMiB,
      mips: row.map((percent) => (percent / 100) * type.mips),
      goneTick: goneTick(row),
    })),
  };
}

/** Requests are linear between samples, so one is exactly 0 only between two samples that are. */
function goneTick(row: readonly number[]): number {
  const tick = row.findIndex((value, index) => index > 0 && value === 0 && (row[index + 1] ?? 0) === 0);
  return tick === -1 ? Number.POSITIVE_INFINITY : tick;
}

/** Joules that hosts take by their idle power after their last VM is gone, in `ticks` looks: CloudSim counts none of it. */
export function idleOfEmptyJ({ hosts, vms }: CloudSimDay, ticks: number): number {
  const emptyFrom = hosts.map(() => 0);
  for (const { host, goneTick: gone } of vms) emptyFrom[host] = Math.max(emptyFrom[host]!, Math.min(gone, ticks));
  return hosts.reduce((sum, { tableW }, host) => sum + tableW[0]! * (ticks - emptyFrom[host]!) * tickS, 0);
}
