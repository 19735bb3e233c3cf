import type { Model } from "./model.ts";
import { defaultQualityWeights, moveQualities, type QualityWeights } from "./quality.ts";
import { broken, lawful } from "./rules/rule-watch.ts";
import { SearchState, undecided } from "./search-state.ts";
import { sequenceMoves } from "./sequence-moves.ts";
import { TargetChoice, type TargetOrder } from "./target-choice.ts";
import { twinsOf } from "./twins.ts";

/** A placement without overload, with all that is compared. */
export interface Incumbent {
  readonly placement: readonly number[];
  readonly cost: number;
  readonly quality: number;
}

/**
 * Depth-first branch and bound over all placements of the movable VMs; the cost is that of all VMs that leave their hosts.
 *
 * A VM is undecided at first, and counts at home. It is then *kept* there for good, or *evicted*: it has paid, is in the pool, and
 * waits to be *assigned* a target, which is never its own host. A node does one of three things:
 *
 * 1. A host is above its limit (or a rule is broken by a VM that is undecided): one VM is branched on, evict first, then
 *    keep. It is the largest of the host's *cover*, the cheapest set of its VMs whose departure brings it within its limit.
 * 2. Else a VM of the pool is branched on, a branch for each target: those with room first, then those that can make room by
 *    sending VMs of their own away. These are above their limit then, and the next node is of the first kind (a cascade).
 * 3. Else nothing is wrong: all that are undecided stay, and the node is a leaf, a cure.
 *
 * Why it is exact: let P be any placement without overload. At each node follow P: evict what leaves in P, keep what stays, assign
 * P's target. No such node fails, for everything that is evicted leaves in P, everything that is assigned is where P has it,
 * and what is still too much on a host P sends away. The leaf that is reached moves a subset of what P moves, to
 * the same targets, so it costs no more. The three things that are cut away leave such a leaf, or one as good:
 *
 * - *By cost*: what has left plus, for each host above its limit, its cover among the undecided (`cover.ts`) is a bound, for the
 *   sets of two hosts have no VM in common. Nothing below a node whose bound is too high is wanted.
 * - *By symmetry*: of VMs just alike (`twins.ts`) one that stays lets the others stay, and they take targets in ascending order.
 * - *By hopelessness*: a host that no cover brings below its limit, or too little room in all hosts together (`search-state.ts`).
 *
 * With `ordered` a leaf also has to have an order of its moves (`sequence-moves.ts`). One that has none is branched on further: P may
 * move more VMs than the leaf, which only helps where they leave a target of the leaf's moves, so these are branched on.
 *
 * The files around it: `search-state.ts` is the position with its bounds and how to take a decision back, `target-choice.ts` which VM
 * of the pool comes next and where it may go, `rules/rule-watch.ts` what the rules ask for.
 */
export class Search {
  /** Nodes visited, over all passes. */
  steps = 0;
  incumbent: Incumbent | null = null;
  /** Cures that were turned down because their moves cannot be ordered. */
  cyclesSeen = 0;
  /** Least cost of a cure that was turned down without proof that its moves cannot be ordered. */
  doubtfulCost = Number.POSITIVE_INFINITY;
  /** No placement without overload costs less; infinite if there is proof that there is none. */
  lowerBound: number;
  #model: Model;
  #state: SearchState;
  #moveQuality: Float64Array;
  #targets: TargetChoice;
  #twins: readonly (readonly number[])[];
  #stepsEnd = 0;
  #cut = false;
  /** This round's limit on the cost, and the least bound that was turned down because of it. */
  #limit = Number.POSITIVE_INFINITY;
  #leastBeyond = Number.POSITIVE_INFINITY;
  #polishing = false;
  #ordered: boolean;
  #shouldStop: () => boolean;
  #order: TargetOrder = "safest";
  /** Quality of the VMs that leave. */
  #movesQuality = 0;

  /** `ordered`: turn down placements whose moves cannot be ordered. `shouldStop` is asked now and then, and cuts the pass. */
  constructor(
    model: Model,
    weights: QualityWeights = defaultQualityWeights,
    ordered = true,
    shouldStop: () => boolean = never,
  ) {
    this.#ordered = ordered;
    this.#shouldStop = shouldStop;
    this.#model = model;
    this.#state = new SearchState(model);
    // Quality tells placements of a `decide` apart; whoever takes any order does not ask for it.
    this.#moveQuality = ordered ? moveQualities(model, weights) : new Float64Array(model.vmCount);
    this.#twins = twinsOf(model.instance, model.rules);
    this.#targets = new TargetChoice(model, this.#state, this.#twins);
    this.lowerBound = this.#state.isHopeless ? Number.POSITIVE_INFINITY : this.#state.coverSum;
  }

  /** Goes depth first without a limit on the cost: a quick first incumbent. True if that was the whole search. */
  dive(stepsMax: number, order: TargetOrder): boolean {
    this.#limit = Number.POSITIVE_INFINITY;
    const complete = this.#pass(stepsMax, order, false);
    if (complete) this.lowerBound = this.incumbent?.cost ?? Number.POSITIVE_INFINITY;
    return complete;
  }

  /**
   * Looks for the cheapest placement by rounds with a growing limit on the cost: a round that ends without an incumbent
   * proves a higher bound, and cheap cures, which are the easy ones to find and to order, come before deep cascades.
   * True if the incumbent is proven to be the cheapest, or that there is none.
   */
  deepen(stepsMax: number, order: TargetOrder): boolean {
    const stepsEnd = this.steps + stepsMax;
    let limit = 0;
    while (this.lowerBound < (this.incumbent?.cost ?? Number.POSITIVE_INFINITY)) {
      limit = Math.max(this.lowerBound, limit * limitGrowth);
      this.#limit = limit;
      this.#leastBeyond = Number.POSITIVE_INFINITY;
      if (!this.#pass(stepsEnd - this.steps, order, false)) return false;
      this.lowerBound = Math.min(this.#leastBeyond, this.incumbent?.cost ?? Number.POSITIVE_INFINITY);
    }
    return true;
  }

  /** Looks for a placement of better quality (`quality.ts`) at the incumbent's cost; true if there is proof that none is left. */
  polish(stepsMax: number): boolean {
    return this.#pass(stepsMax, "safest", true);
  }

  /** One descent from where the state is, which is the root; true unless it was cut short. */
  #pass(stepsMax: number, order: TargetOrder, polishing: boolean): boolean {
    this.#order = order;
    this.#polishing = polishing;
    this.#cut = false;
    this.#stepsEnd = this.steps + stepsMax;
    this.#visit();
    return !this.#cut;
  }

  #visit(): void {
    if (this.#cut || this.steps >= this.#stepsEnd || (this.steps % stepsPerLook === 0 && this.#shouldStop())) {
      this.#cut = true;
      return;
    }
    this.steps += 1;
    const state = this.#state;
    if (state.isHopeless || this.#isBeaten(state.cost + state.coverSum)) return;
    if (this.#polishing && this.#isUglier()) return;
    const ruled = state.ruleNext();
    if (ruled === broken) return;
    if (state.overCount > 0) this.#branchOnLeaving(this.#mostOver());
    else if (ruled !== lawful) this.#branchOnLeaving(ruled);
    else if (state.pool.length > 0) this.#branchOnTarget();
    else this.#leaf();
  }

  /** Whether nothing below a node with this bound is wanted: dearer than the incumbent, or than this round's limit. */
  #isBeaten(cost: number): boolean {
    if (cost === Number.POSITIVE_INFINITY) return true;
    const { incumbent } = this;
    const tolerance = costTolerance * Math.max(1, cost);
    if (this.#polishing) return cost > incumbent!.cost + tolerance;
    if (incumbent !== null && cost >= incumbent.cost - tolerance) return true;
    if (cost <= this.#limit + tolerance) return false;
    this.#leastBeyond = Math.min(this.#leastBeyond, cost);
    return true;
  }

  /**
   * Whether no leaf below can be of better quality. Known once nothing but the covers can be paid for any more: hosts
   * within their limit can then only fill up, and hosts above it count as no risk at all.
   */
  #isUglier(): boolean {
    const state = this.#state;
    const model = this.#model;
    const payable = this.incumbent!.cost - state.cost - state.coverSum;
    if (payable >= model.moveCostMin - costTolerance * Math.max(1, this.incumbent!.cost)) return false;
    let bound = state.risk + this.#movesQuality;
    if (state.overCount > 0) {
      for (let h = 0; h < model.hostCount; h += 1) if (state.over[h] === 1) bound -= state.hostRisk[h]!;
    }
    return bound >= this.incumbent!.quality - qualityTolerance;
  }

  /** The VM to decide: the largest of the dearest cover. What hurts most comes first, so that a bad decision shows soon. */
  #mostOver(): number {
    const { over, coverCost, coverLargest } = this.#state;
    let most = -1;
    for (let h = 0; h < over.length; h += 1) {
      if (over[h] === 1 && (most < 0 || coverCost[h]! > coverCost[most]!)) most = h;
    }
    return coverLargest[most]!;
  }

  /** Without a look at `#cut` between the two: each visit looks itself, and all that was done has to be undone anyway. */
  #branchOnLeaving(v: number): void {
    this.#evictAndVisit(v);
    const count = this.#keepWithTwins(v);
    this.#visit();
    for (let i = 0; i < count; i += 1) this.#state.undo();
  }

  #evictAndVisit(v: number): void {
    const before = this.#movesQuality;
    this.#movesQuality += this.#moveQuality[v]!;
    this.#state.evict(v);
    this.#visit();
    this.#state.undo();
    this.#movesQuality = before;
  }

  /** Keeps the VM and those just like it: had one of them to leave, it could as well have been this one. */
  #keepWithTwins(v: number): number {
    let count = 0;
    for (const twin of this.#twins[v]!) {
      if (this.#state.decision[twin] !== undecided) continue;
      this.#state.keep(twin);
      count += 1;
    }
    return count;
  }

  #branchOnTarget(): void {
    const v = this.#targets.hardestToPlace();
    for (const { target, extraCost } of this.#targets.of(v, this.#order, (cost) => this.#isBeaten(cost))) {
      if (this.#isBeaten(this.#state.cost + extraCost)) continue;
      this.#state.assign(v, target);
      this.#visit();
      this.#state.undo();
      if (this.#cut) return;
    }
  }

  #leaf(): void {
    const state = this.#state;
    const quality = state.risk + this.#movesQuality;
    if (this.#polishing && quality >= this.incumbent!.quality - qualityTolerance) return;
    const sequence = this.#ordered ? sequenceMoves(this.#model, state.place) : anyOrder;
    if (sequence.order !== null) {
      this.incumbent = { placement: [...state.place], cost: state.cost, quality };
      return;
    }
    this.cyclesSeen += 1;
    this.steps += sequence.deadEnds;
    if (!sequence.exact) this.doubtfulCost = Math.min(this.doubtfulCost, state.cost);
    this.#branchOnRelief();
  }

  /**
   * Below a leaf that cannot be ordered: send a further VM away from one of its targets, or keep all of those. Keeping one changes
   * neither the placement nor its order, so that branch goes on here and does not judge the same leaf again.
   */
  #branchOnRelief(): void {
    const v = this.#undecidedOnTarget();
    this.steps += 1;
    if (v < 0 || this.#cut) return;
    if (!this.#isBeaten(this.#state.cost + this.#model.moveCost[v]!)) this.#evictAndVisit(v);
    const count = this.#keepWithTwins(v);
    this.#branchOnRelief();
    for (let i = 0; i < count; i += 1) this.#state.undo();
  }

  #undecidedOnTarget(): number {
    const { arrivals, decision } = this.#state;
    for (const [h, vms] of this.#model.movableOf.entries()) {
      if (arrivals[h] === 0) continue;
      for (const v of vms) if (decision[v] === undecided) return v;
    }
    return -1;
  }
}

/** Least growth of the limit from round to round: without it, memories that are all different would make endless rounds. */
const limitGrowth = 1.03;
const anyOrder = { order: [], exact: true, deadEnds: 0 };
const never = (): boolean => false;
const stepsPerLook = 256;
const qualityTolerance = 1e-12;
/** Relative: sums of costs carry rounding errors. */
const costTolerance = 1e-9;
