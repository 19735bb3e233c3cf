import type { Demand, DemandNow } from "./demand.ts";
import type { DemandProfile } from "./load-vm.ts";

/** A demand that changes at times of its own: value i holds from `atS[i]` on, the first one also before. */
export class ChangesDemand implements Demand {
  readonly #profile: Extract<DemandProfile, { kind: "changes" }>;

  constructor(profile: Extract<DemandProfile, { kind: "changes" }>) {
    this.#profile = profile;
  }

  at(timeS: number): DemandNow {
    const { cpu, usedMiB } = this.#profile;
    const index = Math.max(0, this.#after(timeS) - 1);
    return { cpu: cpu[index] ?? 0, usedMiB: usedMiB?.[index] ?? null };
  }

  nextChangeS(afterS: number): number {
    return this.#profile.atS[this.#after(afterS)] ?? Number.POSITIVE_INFINITY;
  }

  /** The first change after a time, by bisection. */
  #after(timeS: number): number {
    const { atS } = this.#profile;
    let [low, high] = [0, atS.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (atS[middle]! <= timeS) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
