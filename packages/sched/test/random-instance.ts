import type { HostSnapshot, SolveRequest, VmSnapshot } from "../src/index.ts";
import { Random } from "./random.ts";

/** What the random partitions of a test look like. */
export interface Shape {
  readonly hostsMin: number;
  readonly hostsMax: number;
  readonly vmsMax: number;
  /** Share of VMs that may not move. */
  readonly pinned: number;
}

/** 2-3 hosts and up to 6 VMs: small enough to try every placement. */
export const tiny: Shape = { hostsMin: 2, hostsMax: 3, vmsMax: 6, pinned: 0.15 };

/** A partition of a seed. Sizes are drawn so that room is scarce in both dimensions and about half are overloaded. */
export function randomRequest(seed: number, shape: Shape, stepsMax = 1_000_000): SolveRequest {
  const random = new Random(seed);
  const hosts = shape.hostsMin + random.below(shape.hostsMax - shape.hostsMin + 1);
  const vms = 1 + random.below(shape.vmsMax);
  const even = random.next() < 0.3;
  const on: VmSnapshot[][] = Array.from({ length: hosts }, () => []);
  for (let v = 0; v < vms; v += 1) {
    const memory = even ? 1024 : 256 * (1 + random.below(8));
    on[random.below(hosts)]!.push({
      id: `vm${v}`,
      demand: { cpu: 10 * random.below(11), memory },
      memoryMiB: memory,
      dirtyRateMiBPerS: random.pick([0, 10, 25, 60]),
      movable: random.next() >= shape.pinned,
    });
  }
  const perHost = vms / hosts;
  const snapshots: HostSnapshot[] = on.map((members, h) => ({
    hostId: `host${h}`,
    capacity: {
      cpu: 10 * Math.round(perHost * (4 + random.below(6))),
      memory: Math.max(
        256 * Math.round(perHost * (4 + random.below(8))),
        // Memory is never overcommitted at the start, as on real hosts; that it is just full is what makes it hard.
        members.reduce((sum, vm) => sum + (vm.demand.memory ?? 0), 0),
      ),
    },
    vms: members,
    reserved: random.next() < 0.1 ? { cpu: 10, memory: 0 } : {},
    migrationMiBPerS: random.pick([125, 250]),
  }));
  const overloadRatio = random.pick([1, 1, 0.9]);
  return { snapshots, overloadRatio, targetRatio: random.pick([1, 0.9, 0.8]), stepsMax };
}
