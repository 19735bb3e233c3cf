import type { DemandProfile, LoadVm } from "./load-vm.ts";
import { createRandom } from "./random.ts";
import { TraceError } from "./trace.ts";
import type { TraceVm } from "./trace-vm.ts";
import { seededUuid } from "./uuid.ts";
import { vmplacesDirtyIntensities, vmplacesPeriodS } from "./vmplaces.ts";

/** A VM and when it is there, in seconds from the load's start. */
export interface Stay {
  readonly vm: LoadVm;
  /** 0 or less: from the start on. */
  readonly arrivesS: number;
  /** Infinity: it stays. */
  readonly departsS: number;
}

export interface StayOptions {
  readonly hosts: number;
  /** Where the load begins on the trace's clock. */
  readonly fromS: number;
  /** How long the load lasts: who comes later is left out. */
  readonly seconds: number;
  /** What each core of a VM asks for where the trace does not say: the vmplaces law. */
  readonly law: { readonly mean: number; readonly sd: number; readonly seed: number };
}

/**
 * The VMs of a trace that are there at some time of the load. They start on the hosts one after the other, unless the trace
 * says where. Traces say nothing about dirty rates: they are drawn like those of the vmplaces law, always the same for the
 * same VM. @throws TraceError for a host that is not there
 */
export function staysOf(vms: readonly TraceVm[], { hosts, fromS, seconds, law }: StayOptions): Stay[] {
  const stays: Stay[] = [];
  for (const [index, vm] of vms.entries()) {
    const arrivesS = vm.arrivesS - fromS;
    const departsS = vm.departsS - fromS;
    if (vm.hostIndex !== null && vm.hostIndex >= hosts) {
      const there = hosts === 1 ? "there is host 0 only" : `there are the hosts 0 to ${hosts - 1} only`;
      throw new TraceError(`${vm.place} starts ${vm.name} on host ${vm.hostIndex}, and ${there}: take more hosts.`);
    }
    if (arrivesS >= seconds || departsS <= Math.max(0, arrivesS)) continue;
    const load: LoadVm = {
      id: seededUuid(0, "trace", index, vm.name),
      name: vm.name,
      hostIndex: vm.hostIndex ?? stays.length % hosts,
      memoryMiB: vm.memoryMiB,
      dirtyIntensity: createRandom(0, "trace-dirty", index).pick(vmplacesDirtyIntensities),
      profile: vm.profile === null ? lawOf(vm.cores, index, law) : shifted(vm.profile, fromS),
    };
    stays.push({ vm: load, arrivesS, departsS });
  }
  return stays;
}

function lawOf(cores: number, index: number, { mean, sd, seed }: StayOptions["law"]): DemandProfile {
  return { kind: "perCore", cores, core: { kind: "vmplaces", seed, index, mean, sd, periodS: vmplacesPeriodS } };
}

/** The profile on a clock that is 0 where the trace's is at `fromS`. */
function shifted(profile: DemandProfile, fromS: number): DemandProfile {
  if (fromS === 0) return profile;
  if (profile.kind === "changes") return { ...profile, atS: profile.atS.map((atS) => atS - fromS) };
  if (profile.kind !== "steps") return profile;
  const { stepS, cpu, usedMiB } = profile;
  return { kind: "changes", atS: cpu.map((_, index) => index * stepS - fromS), cpu, usedMiB };
}

/** Those that are there from the start, each on the first host from its own on that has room for its memory, and the rest. */
export interface Settled {
  readonly vms: readonly LoadVm[];
  readonly refused: number;
}

/** `memoryMiB`: of each host. */
export function settle(vms: readonly LoadVm[], memoryMiB: readonly number[]): Settled {
  const room = [...memoryMiB];
  const settled: LoadVm[] = [];
  for (const vm of vms) {
    const hostIndex = firstWithRoom(vm, room);
    if (hostIndex === null) continue;
    room[hostIndex]! -= vm.memoryMiB;
    settled.push(hostIndex === vm.hostIndex ? vm : { ...vm, hostIndex });
  }
  return { vms: settled, refused: vms.length - settled.length };
}

/** Null if no host has so much memory left. */
function firstWithRoom({ hostIndex, memoryMiB }: LoadVm, room: readonly number[]): number | null {
  for (let step = 0; step < room.length; step++) {
    const index = (hostIndex + step) % room.length;
    if (room[index]! >= memoryMiB) return index;
  }
  return null;
}
