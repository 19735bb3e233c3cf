import { Anneal } from "./anneal.ts";
import { chainCure } from "./chain-cure.ts";
import { ChainWalk } from "./chain-walk.ts";
import { grainOf, raisedToGrain } from "./cost-grain.ts";
import { greedyCure } from "./greedy-cure.ts";
import type { Instance } from "./instance.ts";
import { buildModel, excessOf, type Model, type Objective } from "./model.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { PriceBound } from "./price-bound.ts";
import { priceCure } from "./price-cure.ts";
import { reduceExcess } from "./reduce-excess.ts";
import { isLawfulNow } from "./rules/rule-watch.ts";
import { type Incumbent, Search } from "./search.ts";
import type { Solution } from "./solution.ts";

export interface OptimiseOptions {
  readonly objective: Objective;
  /** Asked now and then: true ends the search with the best so far. Time is the caller's. */
  readonly shouldStop: () => boolean;
  /** Told each time a cheaper cure is found. */
  readonly onCure: (cost: number) => void;
  readonly seed: number;
}

/**
 * The cheapest cure, to the end of the caller's budget: anytime, with a proven lower bound. Where `solve` is made for the
 * small partitions of a daemon and turns down what cannot be ordered, this looks for the cheapest placement whatever the
 * order of its moves; a cycle among them is the planner's to break.
 *
 * Searches take turns, each with what the others found: the exact search (proves nearly everything up to 92 % of load at
 * once), ejection chains (find cures where it is tight, and soon cheap ones), large neighbourhoods (make them cheaper),
 * annealing (knows also groups of hosts) and the bound by prices (proves them, and leads to the cheapest where hosts are few). On
 * many hosts a greedy cure comes first.
 */
export function optimise(instance: Instance, options: OptimiseOptions): Solution {
  return startOptimise(instance, options)();
}

/** The same in parts: each call of what it answers goes on until it is told to stop, and gives the best so far. */
export function startOptimise(instance: Instance, options: OptimiseOptions): () => Solution {
  const model = buildModel(instance, options.objective);
  if (excessOf(model, model.use) === 0 && isLawfulNow(model)) return () => stay(model, "satisfied", 0, true, 0);
  const search = new Search(model, undefined, false, options.shouldStop);
  if (search.lowerBound === Number.POSITIVE_INFINITY || hasHomeless(model)) {
    return () => stay(model, "infeasible", 0, true, search.steps);
  }
  const optimisation = new Optimisation(model, search, options);
  return () => optimisation.run();
}

class Optimisation {
  #model: Model;
  #search: Search;
  #options: OptimiseOptions;
  #anneal: Anneal;
  #neighbourhood: Neighbourhood;
  #chains: ChainWalk;
  #bound: PriceBound;
  #grain: number;
  #lowerBound = 0;
  /** What the pairs have been closed for. */
  #closedFor = Number.POSITIVE_INFINITY;
  #closings = 0;
  /** Cures made of prices, each with random numbers of its own. */
  #cures = 0;
  #told = Number.POSITIVE_INFINITY;
  /** Whether the exact search came to its end. */
  #complete = false;
  /** Of the next turn; 0 before the first. */
  #work = 0;
  #turns = 0;
  /** Turns since the cure was last made cheaper. */
  #idleTurns = 0;

  constructor(model: Model, search: Search, options: OptimiseOptions) {
    this.#model = model;
    this.#search = search;
    this.#options = options;
    this.#anneal = new Anneal(model, options.seed);
    this.#neighbourhood = new Neighbourhood(model, options.objective, options.seed);
    this.#chains = new ChainWalk(model, options.seed);
    this.#bound = new PriceBound(model);
    this.#grain = grainOf(model.moveCost);
    this.#raise(search.lowerBound);
  }

  /** Goes on until it is told to stop. */
  run(): Solution {
    const { shouldStop } = this.#options;
    const { hostCount } = this.#model;
    const shares = hostCount < hostsEarly ? sharesOfFew : sharesOfMany;
    const exactWork = workPerExactStep + workPerHost * hostCount;
    if (this.#work === 0) this.#begin();
    let work = Math.max(workFirst, this.#work);
    for (; !this.#complete && !shouldStop() && !this.#isProven(); work = Math.min(work * 1.5, workMax)) {
      const isEarly = this.#turns < turnsEarly && hostCount >= hostsEarly;
      this.#turns += 1;
      const before = this.#cost();
      const share = 1 / (1 + this.#idleTurns);
      this.#walk(work * share * shares.chains);
      this.#anneal.run(work * shares.anneal, this.#lowerBound, shouldStop);
      this.#exchange();
      this.#improve(work * share * shares.neighbourhood);
      this.#idleTurns = this.#cost() < before ? 0 : this.#idleTurns + 1;
      if (isEarly) continue;
      this.#price(work * shares.bound);
      this.#close();
      if (!shouldStop() && !this.#isProven())
        this.#complete = this.#deepen(Math.ceil((work * shares.exact) / exactWork));
    }
    this.#work = work;
    return this.#solution(this.#complete);
  }

  #begin(): void {
    if (this.#model.hostCount >= hostsMany) this.#plunge();
    this.#complete = this.#isProven() || this.#deepen(quickSteps);
    // Any cure comes first: whoever has little time wants one.
    if (!this.#complete) this.#chain();
    if (!this.#complete && this.#cost() === Number.POSITIVE_INFINITY) this.#complete = this.#findFirst();
  }

  /** On many hosts even a first cure of the exact search takes long. */
  #plunge(): void {
    const cure = greedyCure(this.#model, "safest") ?? greedyCure(this.#model, "tightest");
    if (cure === null) return;
    this.#search.incumbent = cure;
    this.#exchange();
  }

  /** A walk that finds no cure soon seldom finds one late: another does better. True if the search came to its end. */
  #findFirst(): boolean {
    const { seed, shouldStop } = this.#options;
    const complete = this.#search.dive(quickSteps, "tightest");
    this.#exchange();
    for (let walk = 0; walk < walksMax && this.#cost() === Number.POSITIVE_INFINITY && !complete; walk += 1) {
      if (shouldStop()) break;
      if (walk > 0) this.#anneal = new Anneal(this.#model, seed + walk);
      this.#anneal.run(walkSteps, Number.MAX_VALUE, shouldStop);
      this.#exchange();
    }
    return complete;
  }

  #deepen(steps: number): boolean {
    const complete = this.#search.deepen(steps, "safest");
    this.#exchange();
    if (Number.isFinite(this.#search.lowerBound)) this.#raise(this.#search.lowerBound);
    return complete;
  }

  /** Where hosts are full, chains find a first cure sooner than the exact search, and a far cheaper one. */
  #chain(): void {
    const cure = chainCure(this.#model, this.#options.seed, this.#options.shouldStop);
    if (cure === null || cure.cost >= this.#cost()) return;
    this.#search.incumbent = cure;
    this.#exchange();
  }

  #walk(work: number): void {
    const { incumbent } = this.#search;
    if (incumbent === null || this.#isProven()) return;
    const start = this.#idleTurns === 0 ? incumbent : (this.#startAnew() ?? incumbent);
    const found = this.#chains.run(start, work, this.#lowerBound, this.#options.shouldStop);
    if (found.cost < incumbent.cost) this.#search.incumbent = found;
    this.#exchange();
  }

  /** What is best may be far from what is known: where nothing got cheaper the walk starts from another cure, every other time without prices. */
  #startAnew(): Incumbent | null {
    const { seed, shouldStop } = this.#options;
    const cure = this.#cureByPrices();
    if (cure !== null || this.#idleTurns % 2 === 0) return cure;
    return chainCure(this.#model, seed + this.#turns, shouldStop);
  }

  #cureByPrices(): Incumbent | null {
    if (this.#bound.rounds === 0) return null;
    this.#cures += 1;
    const { seed, shouldStop } = this.#options;
    return priceCure(this.#model, this.#bound.takers, seed + this.#cures, shouldStop);
  }

  /** Raises the bound, and looks now and then what cure its prices lead to. */
  #price(work: number): void {
    const { shouldStop } = this.#options;
    for (let slice = 0; slice < pricingSlices && !shouldStop() && !this.#isProven(); slice += 1) {
      this.#bound.run(work / pricingSlices, this.#cost(), shouldStop);
      this.#raise(this.#bound.best);
      const cure = this.#cureByPrices();
      if (cure !== null && cure.cost < this.#cost()) this.#search.incumbent = cure;
      this.#exchange();
      if (this.#bound.isSettled) return;
    }
  }

  #improve(work: number): void {
    const { incumbent } = this.#search;
    if (incumbent === null || this.#isProven()) return;
    this.#search.incumbent = this.#neighbourhood.run(incumbent, work, this.#lowerBound, this.#options.shouldStop);
    this.#exchange();
  }

  /** Each search goes on from the cheapest cure of all. */
  #exchange(): void {
    const { best, bestCost } = this.#anneal;
    if (best !== null && bestCost < this.#cost()) {
      this.#search.incumbent = { placement: [...best], cost: bestCost, quality: Number.POSITIVE_INFINITY };
    }
    if (this.#cost() >= this.#told) return;
    this.#told = this.#cost();
    this.#options.onCure(this.#told);
  }

  /** Only cures that are cheaper by a grain are still of interest. */
  #close(): void {
    const goal = this.#cost() - (this.#grain > 0 ? this.#grain : this.#cost() * 1e-9);
    if (!this.#bound.isSettled || goal >= this.#closedFor || !(goal >= this.#lowerBound)) return;
    this.#closedFor = this.#bound.close(goal, this.#options.shouldStop) ? Number.POSITIVE_INFINITY : goal;
    this.#closings += 1;
    if (this.#closings >= closingsMax) this.#closedFor = goal;
  }

  #raise(bound: number): void {
    this.#lowerBound = Math.max(this.#lowerBound, raisedToGrain(bound, this.#grain));
    this.#search.lowerBound = Math.max(this.#search.lowerBound, this.#lowerBound);
  }

  #cost(): number {
    return this.#search.incumbent?.cost ?? Number.POSITIVE_INFINITY;
  }

  #isProven(): boolean {
    return this.#cost() <= this.#lowerBound * (1 + 1e-9);
  }

  #solution(complete: boolean): Solution {
    const { incumbent } = this.#search;
    const steps = [this.#search, this.#chains, this.#anneal, this.#neighbourhood].reduce(
      (sum, one) => sum + one.steps,
      this.#bound.rounds,
    );
    if (incumbent === null) return this.#withoutCure(complete, steps);
    const proven = complete || this.#isProven();
    const { placement, cost } = incumbent;
    return { status: "solved", placement, cost, lowerBound: proven ? cost : this.#lowerBound, proven, steps };
  }

  #withoutCure(complete: boolean, steps: number): Solution {
    if (complete) return stay(this.#model, "infeasible", 0, true, steps);
    const starts = this.#model.home.includes(-1);
    const reduced = this.#model.rules === null && !starts ? reduceExcess(this.#model, reduceStepsMax) : null;
    const lowerBound = this.#lowerBound;
    if (reduced?.placement == null) return stay(this.#model, "unknown", lowerBound, false, steps);
    return { status: "improved", placement: reduced.placement, cost: reduced.cost, lowerBound, proven: false, steps };
  }
}

function stay(model: Model, status: Solution["status"], lowerBound: number, proven: boolean, steps: number): Solution {
  return { status, placement: [...model.home], cost: 0, lowerBound, proven, steps };
}

/** Whether a VM that is to be started may be nowhere. */
function hasHomeless({ home, rules, hostCount }: Model): boolean {
  for (const [v, host] of home.entries()) {
    if (host >= 0) continue;
    if (hostCount === 0 || rules?.allowed.hasAny(v) === false) return true;
  }
  return false;
}

const hostsMany = 100;
/** Enough for nearly all easy partitions. */
const quickSteps = 400;
const [walksMax, walkSteps] = [10, 45_000];
/** Work of a turn, in steps of the local search, which are about 0.2 microseconds. */
const workFirst = 40_000;
const workMax = 2_000_000;
/**
 * Of a turn. Chains bring a cure down soonest, exact neighbourhoods get out of what chains are stuck in, walks of single
 * shifts out of what both are. In the first turns there are no prices: on many hosts they take long until they lead to a cure
 * that is worth its time.
 */
const sharesOfMany = { chains: 4, neighbourhood: 1 / 2, anneal: 1 / 20, bound: 1 / 3, exact: 1 / 10 };
/** On fewer hosts than `hostsEarly` prices soon lead to the cheapest cure and to its proof. */
const sharesOfFew = { ...sharesOfMany, chains: 1 / 2, neighbourhood: 1 / 8, bound: 3 / 2 };
/** Prices that are not the best yet lead to other cures. */
const pricingSlices = 8;
const turnsEarly = 3;
/** On fewer hosts the first cure is not that dear, and a proof is near. */
const hostsEarly = 24;
/** A node of the exact search in the same unit. */
const workPerExactStep = 5;
const workPerHost = 2;
/** Closing and raising the bound again help each other a few times. */
const closingsMax = 4;
const reduceStepsMax = 100_000;
