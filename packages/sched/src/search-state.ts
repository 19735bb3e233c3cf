import { CoverFinder } from "./cover.ts";
import type { Model } from "./model.ts";
import { hostRisk } from "./quality.ts";
import { lawful, RuleWatch } from "./rules/rule-watch.ts";

/** What the search has decided about a VM. */
export const undecided = 0;
export const kept = 1;
/** Has to leave its host, target not chosen yet. */
export const pooled = 2;
export const placed = 3;

/**
 * The position of the search (`search.ts`): what is decided, what every host carries, and the bounds that follow. A change (`evict`,
 * `keep`, `assign`) decides one VM and touches one host: what that may change is put on a trail first, and `undo` writes it
 * back instead of reckoning it back, so rounding never drifts however long the search runs.
 *
 * Two bounds: the covers (`coverSum`, for the cost) say what hosts above their limit have still to send away, `room` says
 * whether everything fits somewhere at all.
 */
export class SearchState {
  readonly model: Model;
  readonly decision: Int8Array;
  /** Host of each VM as decided so far; a pooled VM keeps its home here. */
  readonly place: Int32Array;
  readonly use: Float64Array;
  /** The limit that holds now: `capacity`, or `fillTo` once the host receives. */
  readonly limit: Float64Array;
  readonly arrivals: Int32Array;
  readonly pool: number[] = [];
  /** Cost of the VMs that leave. */
  cost = 0;
  /** Sum over hosts of the cheapest cover of what is above the limit: what is still to be paid at least. */
  coverSum = 0;
  /** Hosts above their limit. */
  overCount = 0;
  /** Hosts above their limit that no cover can bring below. */
  hopelessCount = 0;
  /** Sum of the hosts' risks. */
  risk = 0;
  readonly over: Uint8Array;
  readonly coverCost: Float64Array;
  /** For a host above its limit: the VM to decide next. */
  readonly coverLargest: Int32Array;
  readonly hostRisk: Float64Array;
  /**
   * By dimension: what all hosts together may carry at the end of any placement that agrees with the decisions, less all
   * demand. Moving VMs about does not change the demand, so below 0 there is no way on, however long one searched.
   */
  readonly room: Float64Array;
  /** Each host's part of `room`: at most what it carries if it never receives, at most `fillTo` if it does. */
  readonly #holds: Float64Array;
  /** All demand by dimension: no host carries more. Keeps the sums finite where there is no limit. */
  readonly #total: Float64Array;
  readonly covers: CoverFinder;
  readonly #watch: RuleWatch | null;
  #trail: number[] = [];

  constructor(model: Model) {
    this.model = model;
    this.decision = new Int8Array(model.vmCount);
    this.place = model.home.slice();
    this.use = model.use.slice();
    this.limit = model.capacity.slice();
    this.arrivals = new Int32Array(model.hostCount);
    this.over = new Uint8Array(model.hostCount);
    this.coverCost = new Float64Array(model.hostCount);
    this.coverLargest = new Int32Array(model.hostCount).fill(-1);
    this.hostRisk = new Float64Array(model.hostCount);
    this.covers = new CoverFinder(model);
    this.#watch = model.rules === null ? null : new RuleWatch(model.rules, this.#view(model));
    this.#holds = new Float64Array(model.use.length);
    this.#total = new Float64Array(model.dimensionCount);
    for (const [at, amount] of model.use.entries()) this.#total[at % model.dimensionCount]! += amount;
    this.#startVms();
    this.room = this.#total.map((amount) => -amount);
    for (let h = 0; h < model.hostCount; h += 1) this.#refresh(h);
  }

  /** VMs that run nowhere yet wait for a target from the start. */
  #startVms(): void {
    const { vmCount, dimensionCount, home, demand } = this.model;
    for (let v = 0; v < vmCount; v += 1) {
      if (home[v]! >= 0) continue;
      this.decision[v] = pooled;
      this.pool.push(v);
      for (let d = 0; d < dimensionCount; d += 1) this.#total[d]! += demand[v * dimensionCount + d]!;
    }
  }

  #view(model: Model): ConstructorParameters<typeof RuleWatch>[1] {
    const movable = new Uint8Array(model.vmCount);
    for (const vms of model.movableOf) for (const v of vms) movable[v] = 1;
    return {
      vmCount: model.vmCount,
      place: this.place,
      isPooled: (v) => this.decision[v] === pooled,
      mayLeave: (v) => this.decision[v] === undecided && movable[v] === 1,
    };
  }

  /** An undecided VM that a broken rule asks about; negative as in `rules/rule-watch.ts` if there is none. */
  ruleNext(): number {
    return this.#watch === null ? lawful : this.#watch.next();
  }

  /** Whether the bounds leave no way on from here. */
  get isHopeless(): boolean {
    if (this.hopelessCount > 0) return true;
    for (let d = 0; d < this.room.length; d += 1) {
      if (this.room[d]! < -1e-9 * Math.max(1, this.#total[d]!)) return true;
    }
    return false;
  }

  /** The VM leaves its host and waits for a target. */
  evict(v: number): void {
    const host = this.model.home[v]!;
    this.#mark(host, v);
    this.decision[v] = pooled;
    this.pool.push(v);
    this.cost += this.model.moveCost[v]!;
    this.#carry(host, v, -1);
    this.#refresh(host);
  }

  /** The VM stays where it is: from now on it is in no cover of its host, which may cost more for that, or become impossible. */
  keep(v: number): void {
    const host = this.model.home[v]!;
    this.#mark(host, v);
    this.decision[v] = kept;
    if (this.over[host] === 1) this.#refresh(host);
  }

  /** A pooled VM gets its target. */
  assign(v: number, target: number): void {
    this.#mark(target, v);
    this.decision[v] = placed;
    this.place[v] = target;
    this.#dropFromPool(v);
    this.arrivals[target]! += 1;
    if (this.arrivals[target] === 1) this.#setLimit(target, this.model.fillTo);
    this.#carry(target, v, 1);
    this.#refresh(target);
  }

  /** Takes back the latest change. */
  undo(): void {
    const { dimensionCount, home } = this.model;
    const trail = this.#trail;
    const v = trail.pop()!;
    const host = trail.pop()!;
    if (this.decision[v] === placed) {
      this.arrivals[host]! -= 1;
      if (this.arrivals[host] === 0) this.#setLimit(host, this.model.capacity);
      this.place[v] = home[v]!;
      this.decision[v] = pooled;
      this.pool.push(v);
    } else {
      if (this.decision[v] === pooled) this.#dropFromPool(v);
      this.decision[v] = undecided;
    }
    this.hostRisk[host] = trail.pop()!;
    this.coverLargest[host] = trail.pop()!;
    this.coverCost[host] = trail.pop()!;
    this.over[host] = trail.pop()!;
    this.risk = trail.pop()!;
    this.hopelessCount = trail.pop()!;
    this.overCount = trail.pop()!;
    this.coverSum = trail.pop()!;
    this.cost = trail.pop()!;
    for (let d = dimensionCount - 1; d >= 0; d -= 1) {
      this.room[d] = trail.pop()!;
      this.#holds[host * dimensionCount + d] = trail.pop()!;
      this.use[host * dimensionCount + d] = trail.pop()!;
    }
  }

  /** Whether the target can take the VM as things are. */
  fits(v: number, target: number): boolean {
    const { dimensionCount, demand, fillTo } = this.model;
    if (this.#isClosed(v, target) || this.#watch?.bars(v, target)) return false;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = target * dimensionCount + d;
      if (this.use[at]! + demand[v * dimensionCount + d]! > fillTo[at]!) return false;
    }
    return true;
  }

  /** Least cost of making room for the VM on the target by sending undecided VMs away (a cover of what it lacks); infinite if that cannot be. */
  costOfRoom(v: number, target: number): number {
    const { dimensionCount, demand, fillTo, movableOf } = this.model;
    if (this.#isClosed(v, target) || this.#watch?.bars(v, target)) return Number.POSITIVE_INFINITY;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = target * dimensionCount + d;
      this.covers.need[d] = this.use[at]! + demand[v * dimensionCount + d]! - fillTo[at]!;
    }
    this.covers.find(movableOf[target]!, this.decision);
    return this.covers.cost;
  }

  #isClosed(v: number, target: number): boolean {
    const { closed, hostCount } = this.model;
    return closed !== null && closed[v * hostCount + target] === 1;
  }

  /** Puts on the trail all that a change of this VM on this host may change; `undo` takes it off from the end. */
  #mark(host: number, v: number): void {
    const { dimensionCount } = this.model;
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = host * dimensionCount + d;
      this.#trail.push(this.use[at]!, this.#holds[at]!, this.room[d]!);
    }
    this.#trail.push(this.cost, this.coverSum, this.overCount, this.hopelessCount, this.risk);
    this.#trail.push(this.over[host]!, this.coverCost[host]!, this.coverLargest[host]!, this.hostRisk[host]!);
    this.#trail.push(host, v);
  }

  #carry(host: number, v: number, sign: number): void {
    const { dimensionCount, demand } = this.model;
    for (let d = 0; d < dimensionCount; d += 1)
      this.use[host * dimensionCount + d]! += sign * demand[v * dimensionCount + d]!;
  }

  #setLimit(host: number, limits: Float64Array): void {
    const { dimensionCount } = this.model;
    for (let at = host * dimensionCount; at < (host + 1) * dimensionCount; at += 1) this.limit[at] = limits[at]!;
  }

  #dropFromPool(v: number): void {
    const last = this.pool.length - 1;
    this.pool[this.pool.indexOf(v)] = this.pool[last]!;
    this.pool.length = last;
  }

  /** Brings everything that is derived from what the host carries up to date. */
  #refresh(host: number): void {
    const { dimensionCount, movableOf } = this.model;
    if (this.over[host] === 1) {
      this.overCount -= 1;
      if (this.coverCost[host] === Number.POSITIVE_INFINITY) this.hopelessCount -= 1;
      else this.coverSum -= this.coverCost[host]!;
    }
    let over = 0;
    for (let d = 0; d < dimensionCount; d += 1) {
      const above = this.use[host * dimensionCount + d]! - this.limit[host * dimensionCount + d]!;
      this.covers.need[d] = above;
      if (above > 0) over = 1;
      this.#refreshRoom(host, d);
    }
    this.over[host] = over;
    this.coverCost[host] = 0;
    this.coverLargest[host] = -1;
    if (over === 1) {
      this.covers.find(movableOf[host]!, this.decision);
      this.overCount += 1;
      this.coverCost[host] = this.covers.cost;
      this.coverLargest[host] = this.covers.largest;
      if (this.covers.cost === Number.POSITIVE_INFINITY) this.hopelessCount += 1;
      else this.coverSum += this.covers.cost;
    }
    this.risk -= this.hostRisk[host]!;
    this.hostRisk[host] = hostRisk(this.model, this.use, host);
    this.risk += this.hostRisk[host]!;
  }

  #refreshRoom(host: number, d: number): void {
    const at = host * this.model.dimensionCount + d;
    const fillTo = this.model.fillTo[at]!;
    const most =
      this.arrivals[host]! > 0 ? fillTo : Math.max(fillTo, Math.min(this.use[at]!, this.model.capacity[at]!));
    const holds = Math.min(most, this.#total[d]!);
    this.room[d]! += holds - this.#holds[at]!;
    this.#holds[at] = holds;
  }
}
