import { createDemand } from "./demand.ts";
import type { LoadVm } from "./load-vm.ts";

export interface ViolationTotals {
  /** Seconds above capacity. */
  readonly violationS: number;
  /** Unbroken intervals above capacity, the one that lasts now included. */
  readonly violations: number;
  /** The longest of these intervals, in seconds. */
  readonly longestS: number;
  /** Demand above capacity, integrated: core-seconds that could not be served. */
  readonly unservedCoreS: number;
}

/**
 * Integrates one host's demand above capacity, exactly, when told of every change at its exact time. What changes back at
 * the same instant (a VM that leaves while another arrives) never counts.
 */
export class ViolationMeter {
  readonly #cpuCapacity: number;
  #demandCpu = 0;
  #sinceS: number;
  #violationS = 0;
  #violations = 0;
  #longestS = 0;
  #unservedCoreS = 0;
  #intervalS = 0;

  /** `cpuCapacity` in percent of a core; the host counts as empty from `startS` until it is told otherwise. */
  constructor(cpuCapacity: number, startS: number) {
    this.#cpuCapacity = cpuCapacity;
    this.#sinceS = startS;
  }

  /** From `timeS` on the VMs ask for `demandCpu` percent of a core together. Throws a RangeError if time runs backwards. */
  change(timeS: number, demandCpu: number): void {
    this.#advance(timeS);
    this.#demandCpu = demandCpu;
  }

  /** The totals up to `timeS`. Throws a RangeError if time runs backwards. */
  read(timeS: number): ViolationTotals {
    this.#advance(timeS);
    return {
      violationS: this.#violationS,
      violations: this.#violations,
      longestS: this.#longestS,
      unservedCoreS: this.#unservedCoreS,
    };
  }

  #advance(timeS: number): void {
    const durationS = timeS - this.#sinceS;
    if (!(durationS >= 0)) throw new RangeError(`The meter has passed ${this.#sinceS} s and cannot go to ${timeS} s.`);
    if (durationS === 0) return;
    this.#sinceS = timeS;
    if (this.#demandCpu <= this.#cpuCapacity) {
      this.#intervalS = 0;
      return;
    }
    if (this.#intervalS === 0) this.#violations++;
    this.#intervalS += durationS;
    this.#violationS += durationS;
    this.#longestS = Math.max(this.#longestS, this.#intervalS);
    this.#unservedCoreS += ((this.#demandCpu - this.#cpuCapacity) / 100) * durationS;
  }
}

/** Adds the totals of several hosts: sums, and the longest of all. */
export function addViolations(all: Iterable<ViolationTotals>): ViolationTotals {
  const sum = { violationS: 0, violations: 0, longestS: 0, unservedCoreS: 0 };
  for (const totals of all) {
    sum.violationS += totals.violationS;
    sum.violations += totals.violations;
    sum.longestS = Math.max(sum.longestS, totals.longestS);
    sum.unservedCoreS += totals.unservedCoreS;
  }
  return sum;
}

export interface DataCentre {
  readonly hosts: number;
  /** Of each host, in percent of a core. */
  readonly cpuCapacity: number;
  readonly horizonS: number;
}

/** Host-seconds above capacity from 0 to the horizon if every VM stays where it starts: what a scheduler is compared with. */
export function violationWithoutMoves(vms: readonly LoadVm[], dataCentre: DataCentre): number {
  const byHost: LoadVm[][] = Array.from({ length: dataCentre.hosts }, () => []);
  for (const vm of vms) {
    const residents = byHost[vm.hostIndex];
    if (residents === undefined)
      throw new RangeError(`VM ${vm.name} starts on host ${vm.hostIndex} of ${byHost.length}.`);
    residents.push(vm);
  }
  return addViolations(byHost.map((residents) => replay(residents, dataCentre))).violationS;
}

function replay(vms: readonly LoadVm[], { cpuCapacity, horizonS }: DataCentre): ViolationTotals {
  const demands = vms.map((vm) => createDemand(vm.profile));
  const meter = new ViolationMeter(cpuCapacity, 0);
  let timeS = 0;
  while (timeS < horizonS) {
    let demandCpu = 0;
    let nextS = Number.POSITIVE_INFINITY;
    for (const demand of demands) {
      demandCpu += demand.at(timeS).cpu;
      nextS = Math.min(nextS, demand.nextChangeS(timeS));
    }
    meter.change(timeS, demandCpu);
    timeS = nextS;
  }
  return meter.read(horizonS);
}
