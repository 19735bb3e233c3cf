import { buildModel, type Model, type Objective } from "./model.ts";
import { partInstance } from "./part-instance.ts";
import { type Incumbent, Search } from "./search.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * Large neighbourhood search (Shaw 1998): a few hosts that exchange VMs are taken out of the best cure, and what runs on
 * them is placed anew by the exact search, all else as it is. A VM whose home is not among them has paid for its move: in
 * the small problem it is one to be started, for nothing. How many hosts: as many as the exact search mostly gets to the
 * end of, which is where a step buys most.
 *
 * The same model, cures and seed make the same steps.
 */
export class Neighbourhood {
  steps = 0;
  /** Effort so far, in steps of the local search. */
  work = 0;
  #model: Model;
  #objective: Objective;
  #random: SeededRandom;
  #size: number;

  constructor(model: Model, objective: Objective, seed: number) {
    this.#model = model;
    this.#objective = objective;
    this.#random = new SeededRandom(seed);
    this.#size = model.hostCount < hostsEarly ? sizeFirst : sizeMin;
  }

  /** Makes the cure cheaper, for that much work, until it costs `goal` or it is told to stop; the cheapest that it came to. */
  run(cure: Incumbent, workMax: number, goal: number, shouldStop: () => boolean): Incumbent {
    const { hostCount } = this.#model;
    const end = this.work + workMax;
    let best = cure;
    while (hostCount > sizeMin && this.work < end && best.cost > goal && !shouldStop()) {
      const hosts = this.#hosts(best.placement, Math.min(hostCount - 1, Math.floor(this.#size)));
      best = this.#improve(best, hosts, shouldStop);
    }
    return best;
  }

  /** Hosts that are linked by moves, with some at random. */
  #hosts(placement: readonly number[], size: number): number[] {
    const { hostCount, vmCount, home } = this.#model;
    const random = this.#random;
    const moved: number[] = [];
    for (let v = 0; v < vmCount; v += 1) if (placement[v] !== home[v]) moved.push(v);
    this.work += vmCount * workPerVm;
    const chosen = new Set<number>();
    for (let looks = 0; chosen.size < size; looks += 1) {
      const v = moved.length === 0 ? -1 : moved[random.below(moved.length)]!;
      if (v < 0 || looks % looksPerStranger === 0) {
        chosen.add(random.below(hostCount));
        continue;
      }
      const isLinked = chosen.has(placement[v]!) || chosen.has(home[v]!);
      if (!isLinked && random.next() > unlinkedShare) continue;
      chosen.add(placement[v]!);
      if (home[v]! >= 0 && chosen.size < size) chosen.add(home[v]!);
    }
    return [...chosen].sort((a, b) => a - b);
  }

  #stepsPerHost(): number {
    return this.#model.hostCount >= hostsEarly && this.work < workEarly ? stepsPerHostEarly : stepsPerHost;
  }

  #improve(cure: Incumbent, hosts: readonly number[], shouldStop: () => boolean): Incumbent {
    const { home, moveCost } = this.#model;
    const hostIndex = new Map(hosts.map((h, index) => [h, index]));
    const vms: number[] = [];
    for (const [v, host] of cure.placement.entries()) if (hostIndex.has(host)) vms.push(v);
    let cost = 0;
    for (const v of vms) if (cure.placement[v] !== home[v] && hostIndex.has(home[v]!)) cost += moveCost[v]!;
    if (cost === 0) {
      this.work += vms.length * workPerVm;
      return cure;
    }
    const part = partInstance(this.#model.instance, cure.placement, hosts, vms);
    const search = new Search(buildModel(part, this.#objective), undefined, false, shouldStop);
    search.incumbent = {
      placement: vms.map((v) => hostIndex.get(cure.placement[v]!)!),
      cost,
      quality: Number.POSITIVE_INFINITY,
    };
    const complete = search.dive(this.#stepsPerHost() * hosts.length, "safest");
    this.steps += search.steps;
    this.work += vms.length * workPerPartVm + search.steps * (workPerStep + workPerHost * hosts.length);
    const found = search.incumbent!;
    const isBetter = found.cost < cost - costTolerance * Math.max(1, cure.cost);
    if (!complete) this.#size = Math.max(sizeMin, this.#size - sizeFall);
    else if (!isBetter) this.#size = Math.min(sizeMax, this.#size + sizeRise);
    if (!isBetter) return cure;
    const placement = [...cure.placement];
    for (const [index, v] of vms.entries()) placement[v] = hosts[found.placement[index]!]!;
    return { placement, cost: cure.cost - cost + found.cost, quality: Number.POSITIVE_INFINITY };
  }
}

/** Below, everything is soon tried; above, the exact search rarely comes to an end. */
const [sizeMin, sizeFirst, sizeMax] = [3, 4, 12];
/** Balanced where one part in seven is cut short. */
const [sizeRise, sizeFall] = [0.02, 0.12];
const stepsPerHost = 200;
/** Many hosts' first cure is far too dear: many short looks make it cheaper sooner than fewer long ones. */
const [hostsEarly, stepsPerHostEarly, workEarly] = [24, 100, 400_000];
const looksPerStranger = 5;
const unlinkedShare = 0.1;
/** What things cost in steps of the local search (about 0.2 microseconds). */
const [workPerVm, workPerPartVm, workPerStep, workPerHost] = [0.01, 10, 5, 2];
/** Relative: sums of costs carry rounding errors. */
const costTolerance = 1e-9;
