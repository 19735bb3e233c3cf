import {
  demandOf,
  type HostSnapshot,
  hardResources,
  limitRatio,
  preCopy,
  type Resources,
  ruleAgainst,
  totalResources,
  type VmSnapshot,
  worstLoad,
} from "@dvms/sched";
import type { Context } from "./context.ts";

/** Sums of demands carry rounding errors, and the solver fills hosts to exactly their limit; it allows the same. */
const roomTolerance = 1e-9;

interface WorstLoad {
  readonly dimension: string;
  readonly load: number;
}

/**
 * This host as the agent believes it to be: the last sample, corrected by what the agent itself did since then, with the
 * room that it promised and the VMs that may not move.
 */
export class HostView {
  readonly #context: Context;
  #sampled: HostSnapshot;
  /** Demand and load of that sample, counted when one was asked for first. */
  #counted: { readonly of: HostSnapshot; readonly demand: Resources; readonly worst: WorstLoad } | null = null;
  /** VMs that moved here lately, and until when they stay. */
  readonly #coolingUntilMs = new Map<string, number>();
  /** VMs that take part in a migration from here. */
  readonly #leaving = new Set<string>();
  /** Room promised to VMs on their way here, by migration. */
  readonly #promised = new Map<string, VmSnapshot>();
  /** Room that a prepared plan will ask for, by VM. */
  readonly #prepared = new Map<string, Resources>();
  /** VMs that will leave under that plan. */
  #departing: readonly string[] = [];

  constructor(context: Context, snapshot: HostSnapshot) {
    this.#context = context;
    this.#sampled = snapshot;
  }

  sampled(snapshot: HostSnapshot): void {
    this.#sampled = snapshot;
    for (const [vmId, untilMs] of this.#coolingUntilMs) {
      if (untilMs <= this.#context.nowMs) this.#coolingUntilMs.delete(vmId);
    }
  }

  /** True if this very sample was the last, and nothing has been corrected since. */
  isOf(snapshot: HostSnapshot): boolean {
    return this.#sampled === snapshot;
  }

  /** What a grant carries. */
  snapshot(): HostSnapshot {
    const vms = this.#sampled.vms.map((vm) => (vm.movable && !this.canMove(vm.id) ? { ...vm, movable: false } : vm));
    const reserved = totalResources([this.#reserved(), ...this.#prepared.values()]);
    return { ...this.#sampled, vms, reserved };
  }

  #promisedDemands(): Resources[] {
    return Array.from(this.#promised.values(), ({ demand }) => demand);
  }

  #reserved(): Resources {
    return totalResources([this.#sampled.reserved, ...this.#promisedDemands()]);
  }

  /** Demand over capacity of the VMs that run here now; promises do not count. */
  worst(): WorstLoad {
    return this.#count().worst;
  }

  /** The room that is left when this host may be filled to that share of its capacity, beside what it promised. */
  spare(share: number): Resources {
    let { demand } = this.#count();
    if (this.#promised.size + this.#prepared.size > 0)
      demand = totalResources([demand, ...this.#promisedDemands(), ...this.#prepared.values()]);
    const { capacity } = this.#sampled;
    const spare: Record<string, number> = {};
    for (const name in capacity) spare[name] = Math.max(0, capacity[name]! * share - (demand[name] ?? 0));
    return spare;
  }

  get capacity(): Resources {
    return this.#sampled.capacity;
  }

  #count() {
    if (this.#counted?.of !== this.#sampled) {
      const demand = demandOf(this.#sampled);
      this.#counted = { of: this.#sampled, demand, worst: worstLoad(demand, this.#sampled.capacity) };
    }
    return this.#counted;
  }

  get vmCount(): number {
    return this.#sampled.vms.length;
  }

  vm(vmId: string): VmSnapshot | undefined {
    return this.#sampled.vms.find((vm) => vm.id === vmId);
  }

  /** False for a VM that is not here, cools down after a move, or is leaving. */
  canMove(vmId: string): boolean {
    const vm = this.vm(vmId);
    if (!vm?.movable || this.#leaving.has(vmId)) return false;
    return (this.#coolingUntilMs.get(vmId) ?? Number.NEGATIVE_INFINITY) <= this.#context.nowMs;
  }

  /**
   * The first dimension in which the host would be over its limit with these VMs added and those gone, of those in which
   * anything arrives; null if there is room. The limit is the one of the solver: the overload threshold. What
   * a prepared plan will ask for does not count: only one plan is prepared at a time, and its order of moves sees to it
   * that each finds its room when it is asked for.
   */
  shortOf(arrivals: readonly VmSnapshot[], departures: readonly string[]): string | null {
    const { capacity } = this.#sampled;
    return this.#shortIn(Object.keys(capacity), arrivals, departures);
  }

  /**
   * The same for a VM that arrives now. In soft dimensions what leaves under the prepared plan counts as gone already: two
   * VMs that trade places are on their way at the same time.
   */
  shortNow(vm: VmSnapshot): string | null {
    const names = Object.keys(this.#sampled.capacity);
    const hard = names.filter((name) => hardResources.has(name));
    const soft = names.filter((name) => !hardResources.has(name));
    return this.#shortIn(hard, [vm], []) ?? this.#shortIn(soft, [vm], this.#departing);
  }

  /** The placement rule that these arrivals would break here once those are gone, in one sentence; null if there is none. */
  ruleAgainst(arrivals: readonly VmSnapshot[], departures: readonly string[]): string | null {
    const { rules } = this.#context.config;
    if (rules.length === 0) return null;
    const staying = this.#sampled.vms.filter(({ id }) => !departures.includes(id));
    const present = [...staying, ...this.#promised.values()].map(({ id }) => id);
    const arriving = arrivals.map(({ id }) => id);
    return ruleAgainst(rules, this.#context.self.id, present, arriving);
  }

  #shortIn(
    dimensions: readonly string[],
    arrivals: readonly VmSnapshot[],
    departures: readonly string[],
  ): string | null {
    const { capacity } = this.#sampled;
    const staying = this.#sampled.vms.filter((vm) => !departures.includes(vm.id));
    const arriving = totalResources(arrivals.map((vm) => vm.demand));
    const demand = totalResources([this.#reserved(), arriving, ...staying.map((vm) => vm.demand)]);
    for (const dimension of [...dimensions].sort()) {
      if ((arriving[dimension] ?? 0) <= 0) continue;
      const limit = (capacity[dimension] ?? 0) * limitRatio(dimension, this.#context.config.overloadRatio);
      if ((demand[dimension] ?? 0) > limit + roomTolerance * Math.max(1, limit)) return dimension;
    }
    return null;
  }

  /** How long a copy of this VM takes if it has all of this host's bandwidth; Infinity without any. */
  secondsToCopy({ memoryMiB, dirtyRateMiBPerS }: VmSnapshot): number {
    return preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS: this.#sampled.migrationMiBPerS }).durationS;
  }

  promise(migrationId: string, vm: VmSnapshot): void {
    this.#promised.set(migrationId, vm);
  }

  withdraw(migrationId: string): void {
    this.#promised.delete(migrationId);
  }

  /** Replaces what the plan that was prepared before will ask for and give away. */
  prepare(arrivals: readonly VmSnapshot[], departures: readonly string[]): void {
    this.#departing = departures;
    this.#prepared.clear();
    for (const vm of arrivals) this.#prepared.set(vm.id, vm.demand);
  }

  /** The VM of the plan was asked for: its room is a migration's now. */
  handOver(vmId: string): void {
    this.#prepared.delete(vmId);
  }

  leaving(vmId: string): void {
    this.#leaving.add(vmId);
  }

  staying(vmId: string): void {
    this.#leaving.delete(vmId);
  }

  /** The VM left: the next sample will say so too. */
  left(vmId: string): void {
    this.#leaving.delete(vmId);
    this.#sampled = { ...this.#sampled, vms: this.#sampled.vms.filter((vm) => vm.id !== vmId) };
  }

  /** The VM runs here now and stays for the cooldown, so that nothing moves back and forth. */
  arrived(vm: VmSnapshot): void {
    this.#coolingUntilMs.set(vm.id, this.#context.nowMs + this.#context.config.cooldownMs);
    if (!this.vm(vm.id)) this.#sampled = { ...this.#sampled, vms: [...this.#sampled.vms, { ...vm, movable: true }] };
  }
}
