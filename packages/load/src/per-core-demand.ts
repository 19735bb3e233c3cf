import type { Demand, DemandNow } from "./demand.ts";

/** The demand of one core, as often as the VM has cores; they all do the same at the same time. */
export class PerCoreDemand implements Demand {
  readonly #cores: number;
  readonly #core: Demand;

  constructor(cores: number, core: Demand) {
    this.#cores = cores;
    this.#core = core;
  }

  at(timeS: number): DemandNow {
    return { cpu: this.#cores * this.#core.at(timeS).cpu, usedMiB: null };
  }

  nextChangeS(afterS: number): number {
    return this.#core.nextChangeS(afterS);
  }
}
