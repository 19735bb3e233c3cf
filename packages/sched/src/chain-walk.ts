import { EjectionChain } from "./ejection-chain.ts";
import type { Model } from "./model.ts";
import type { Incumbent } from "./search.ts";
import { Seats } from "./seats.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * Annealing whose steps are ejection chains: a VM that is away goes home or to any host, and its chain is
 * accepted if it costs no more than a random amount that gets smaller from step to step. Unlike the walk of single shifts
 * and swaps it never leaves what is possible, so every step is another cure.
 *
 * The same model, cures and seed take the same walk.
 */
export class ChainWalk {
  /** Chains tried. */
  steps = 0;
  /** Effort so far, in steps of the local search. */
  work = 0;
  #model: Model;
  #random: SeededRandom;
  /** Of moving a VM: the unit of the temperature. */
  #meanCost: number;

  constructor(model: Model, seed: number) {
    this.#model = model;
    this.#random = new SeededRandom(seed);
    const movable = model.movableOf.flat();
    this.#meanCost = movable.reduce((sum, v) => sum + model.moveCost[v]!, 0) / Math.max(1, movable.length);
  }

  /** Cools down once from the cure, in that much work, until it costs `goal` or it is told to stop; the cheapest that it came to. */
  run(cure: Incumbent, workMax: number, goal: number, shouldStop: () => boolean): Incumbent {
    const { home, hostCount } = this.#model;
    const seats = new Seats(this.#model, cure.placement);
    const random = this.#random;
    const chain = new EjectionChain(this.#model, seats, random);
    const start = this.work;
    let best = cure;
    let { cost } = cure;
    while (this.work < start + workMax && best.cost > goal && seats.moved.length > 0) {
      if (this.steps % stepsPerLook === 0 && shouldStop()) break;
      this.steps += 1;
      const v = seats.moved[random.below(seats.moved.length)]!;
      const target = random.next() < homeShare ? home[v]! : random.below(hostCount);
      const temperature = temperatureStart * this.#meanCost * (1 - (this.work - start) / workMax);
      this.work += workPerStep;
      if (target === seats.place[v] || chain.isFixed(v)) continue;
      const looksBefore = chain.looks;
      const change = chain.move(v, target, temperature * random.heat() + costTolerance * Math.max(1, cost));
      this.work += (chain.looks - looksBefore) * workPerLook;
      if (change === Number.POSITIVE_INFINITY) continue;
      cost += change;
      if (cost >= best.cost - costTolerance * Math.max(1, best.cost)) continue;
      best = { placement: [...seats.place], cost, quality: Number.POSITIVE_INFINITY };
    }
    return best;
  }
}

/** Of the mean cost of a move: about what the cheap cures differ by. */
const temperatureStart = 0.08;
const homeShare = 0.5;
const stepsPerLook = 16;
/** What things cost in steps of the local search (about 0.2 microseconds). */
const [workPerStep, workPerLook] = [4, 0.2];
/** Relative: sums of costs carry rounding errors. */
const costTolerance = 1e-9;
