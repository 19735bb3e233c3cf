import { ChangesDemand } from "./changes-demand.ts";
import type { DemandProfile } from "./load-vm.ts";
import { PerCoreDemand } from "./per-core-demand.ts";
import { createRandom, type Random } from "./random.ts";

/**
 * What one VM asks for over the load's time, in seconds from the load's start. Demands are steps: a value holds from its
 * instant on until the next. Times may come in any order, because a VM restarts on another host at any time; increasing
 * times are cheap.
 */
export interface Demand {
  at(timeS: number): DemandNow;
  /** The first instant strictly after `afterS` at which a new value begins (it may equal the old one); Infinity if none. */
  nextChangeS(afterS: number): number;
}

export interface DemandNow {
  /** In percent of a core. */
  readonly cpu: number;
  /** Memory in use, in MiB; null where the load does not say, then the VM's whole memory counts. */
  readonly usedMiB: number | null;
}

export function createDemand(profile: DemandProfile): Demand {
  switch (profile.kind) {
    case "constant":
      return new ConstantDemand(profile.cpu);
    case "vmplaces":
      return new VmplacesDemand(profile);
    case "steps":
      return new StepsDemand(profile);
    case "changes":
      return new ChangesDemand(profile);
    case "perCore":
      return new PerCoreDemand(profile.cores, createDemand(profile.core));
  }
}

class ConstantDemand implements Demand {
  readonly #now: DemandNow;

  constructor(cpu: number) {
    this.#now = { cpu, usedMiB: null };
  }

  at(): DemandNow {
    return this.#now;
  }

  nextChangeS(): number {
    return Number.POSITIVE_INFINITY;
  }
}

/** Keeps the step that was asked for last, and replays the VM's own stream from its start for an earlier time. */
class VmplacesDemand implements Demand {
  readonly #profile: Extract<DemandProfile, { kind: "vmplaces" }>;
  #random: Random;
  #fromS = Number.NEGATIVE_INFINITY;
  #now: DemandNow;
  #untilS: number;

  constructor(profile: Extract<DemandProfile, { kind: "vmplaces" }>) {
    this.#profile = profile;
    this.#random = createRandom(profile.seed, "demand", profile.index);
    this.#now = { cpu: profile.mean, usedMiB: null };
    this.#untilS = this.#random.exponential(profile.periodS);
  }

  at(timeS: number): DemandNow {
    this.#seek(timeS);
    return this.#now;
  }

  nextChangeS(afterS: number): number {
    this.#seek(afterS);
    return this.#untilS;
  }

  #seek(timeS: number): void {
    if (timeS === Number.POSITIVE_INFINITY) throw new RangeError("This load never ends: ask it for a finite time.");
    if (timeS < this.#fromS) this.#rewind();
    while (timeS >= this.#untilS) this.#advance();
  }

  #rewind(): void {
    this.#random = createRandom(this.#profile.seed, "demand", this.#profile.index);
    this.#fromS = Number.NEGATIVE_INFINITY;
    this.#now = { cpu: this.#profile.mean, usedMiB: null };
    this.#untilS = this.#random.exponential(this.#profile.periodS);
  }

  #advance(): void {
    const { mean, sd, periodS } = this.#profile;
    const drawn = Math.min(100, Math.max(0, this.#random.normal(mean, sd)));
    this.#now = { cpu: Math.round(drawn / 10) * 10, usedMiB: null };
    this.#fromS = this.#untilS;
    this.#untilS = this.#fromS + this.#random.exponential(periodS);
  }
}

class StepsDemand implements Demand {
  readonly #profile: Extract<DemandProfile, { kind: "steps" }>;

  constructor(profile: Extract<DemandProfile, { kind: "steps" }>) {
    this.#profile = profile;
  }

  at(timeS: number): DemandNow {
    const index = this.#indexAt(timeS);
    return { cpu: this.#profile.cpu[index] ?? 0, usedMiB: this.#profile.usedMiB?.[index] ?? null };
  }

  nextChangeS(afterS: number): number {
    const { cpu, usedMiB, stepS } = this.#profile;
    const current = this.#indexAt(afterS);
    for (let index = current + 1; index < cpu.length; index++) {
      if (cpu[index] !== cpu[current] || usedMiB?.[index] !== usedMiB?.[current]) return index * stepS;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The step that holds at a time; divisions round, so it is corrected by the very product that `nextChangeS` returns. */
  #indexAt(timeS: number): number {
    const { cpu, stepS } = this.#profile;
    let index = Math.floor(timeS / stepS);
    if ((index + 1) * stepS <= timeS) index++;
    else if (index * stepS > timeS) index--;
    return Math.max(0, Math.min(cpu.length - 1, index));
  }
}
