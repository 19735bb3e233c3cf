import { type Demand, ViolationMeter } from "@dvms/load";

/**
 * Seconds of the load's time in which the VMs of this host ask for more CPU than it has, exact whatever the sampling: time
 * is caught up with lazily, instant of change by instant of change.
 */
export class ViolationAccount {
  readonly #meter: ViolationMeter;
  readonly #carriedS: number;
  readonly #horizonS: number;
  #demands: readonly Demand[] = [];
  #passedS: number;

  /** `cpuCapacity` in percent of a core; `carriedS` was counted before `startS`; nothing counts after `horizonS`. */
  constructor(init: { cpuCapacity: number; startS: number; horizonS: number; carriedS: number }) {
    this.#horizonS = init.horizonS;
    this.#passedS = Math.min(init.startS, init.horizonS);
    this.#carriedS = init.carriedS;
    this.#meter = new ViolationMeter(init.cpuCapacity, this.#passedS);
  }

  /** From `timeS` on these are the VMs here. */
  change(timeS: number, demands: Iterable<Demand>): void {
    this.#catchUp(timeS);
    this.#demands = [...demands];
    this.#measure();
  }

  read(timeS: number): number {
    this.#catchUp(timeS);
    return this.#carriedS + this.#meter.read(this.#passedS).violationS;
  }

  /** A wall clock may be set back: then nothing happens until it is where it was. */
  #catchUp(timeS: number): void {
    const untilS = Math.min(timeS, this.#horizonS);
    while (this.#passedS < untilS) {
      let nextS = untilS;
      for (const demand of this.#demands) nextS = Math.min(nextS, demand.nextChangeS(this.#passedS));
      this.#passedS = nextS;
      this.#measure();
    }
  }

  #measure(): void {
    let demandCpu = 0;
    for (const demand of this.#demands) demandCpu += demand.at(this.#passedS).cpu;
    this.#meter.change(this.#passedS, demandCpu);
  }
}
