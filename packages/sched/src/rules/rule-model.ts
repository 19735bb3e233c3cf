import type { Instance } from "../instance.ts";
import { AllowedHosts } from "./allowed-hosts.ts";

/**
 * The rules as the solver reads them. Twelve statements come down to five mechanisms: where a VM may be (ban, fence,
 * offline, quarantine), who may not share a host (spread, lonely, split), who has to be in one group of hosts (among,
 * gather: each host a group of its own), who may not move (root, quarantine), and numbers (preserve raises a demand,
 * maxVms is one more dimension in which every VM asks for 1).
 */
export interface RuleModel {
  /** Where a VM may be at the end, and may ever arrive. */
  readonly allowed: AllowedHosts;
  /** By VM: those that may not share a host with it, ascending. */
  readonly conflicts: readonly (readonly number[])[];
  /** By VM: the part of `conflicts` that holds at every instant. */
  readonly conflictsAlways: readonly (readonly number[])[];
  readonly unions: readonly Union[];
  /** By VM: indexes in `unions`. */
  readonly unionsOf: readonly (readonly number[])[];
  readonly pinned: Uint8Array;
  /** By VM and dimension of the instance: what it has to be given at least. */
  readonly least: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By host; infinite where no maxVms rule applies. Null without such a rule. */
  readonly vmsMax: Float64Array | null;
  /** 1 for each VM whose name is in a rule: such a VM is like no other. */
  readonly named: Uint8Array;
}

/** VMs that have to be on hosts of one group. */
export interface Union {
  readonly vms: readonly number[];
  /** By host: its group; -1 if it is in none. */
  readonly groupOf: Int32Array;
}

/** Null if the instance has no rules: the search then pays nothing for them. */
export function buildRuleModel(instance: Instance): RuleModel | null {
  return instance.rules.length === 0 ? null : new Compiler(instance).compile();
}

class Compiler {
  #instance: Instance;
  #hostCount: number;
  #allowed: AllowedHosts;
  #conflicts = new Map<number, Set<number>>();
  #conflictsAlways = new Map<number, Set<number>>();
  #unions: Union[] = [];
  #unionsOf: number[][];
  #pinned: Uint8Array;
  #named: Uint8Array;
  #least = new Map<number, Map<number, number>>();
  #vmsMax: Float64Array | null = null;

  constructor(instance: Instance) {
    const { hosts, vms } = instance;
    this.#instance = instance;
    this.#hostCount = hosts.length;
    this.#allowed = new AllowedHosts(vms.length, hosts.length);
    this.#unionsOf = vms.map(() => []);
    this.#pinned = new Uint8Array(vms.length);
    this.#named = new Uint8Array(vms.length);
  }

  compile(): RuleModel {
    for (const rule of this.#instance.rules) {
      if ("vms" in rule) for (const v of rule.vms) this.#named[v] = 1;
      switch (rule.kind) {
        case "spread":
          this.#separate(
            rule.vms.map((v) => [v]),
            rule.continuous,
          );
          break;
        case "split":
          for (const v of rule.groups.flat()) this.#named[v] = 1;
          this.#separate(rule.groups, false);
          break;
        case "lonely":
          this.#separate([rule.vms, this.#others(rule.vms)], false);
          break;
        case "gather":
          this.#unite(rule.vms, Int32Array.from(this.#instance.hosts.keys()));
          break;
        case "among":
          this.#unite(rule.vms, this.#groupOf(rule.groups));
          break;
        case "ban":
          this.#restrict(rule.vms, rule.hosts, false);
          break;
        case "fence":
          this.#restrict(rule.vms, rule.hosts, true);
          break;
        case "offline":
          this.#restrict(this.#others([]), rule.hosts, false);
          break;
        case "quarantine":
          this.#isolate(new Set(rule.hosts));
          break;
        case "root":
          for (const v of rule.vms) this.#pinned[v] = 1;
          break;
        case "preserve":
          for (const v of rule.vms) this.#raise(v, rule.dimension, rule.amount);
          break;
        case "maxVms":
          this.#limit(rule.hosts, rule.count);
          break;
      }
    }
    return {
      allowed: this.#allowed,
      conflicts: this.#instance.vms.map((_, v) => ascending(this.#conflicts.get(v))),
      conflictsAlways: this.#instance.vms.map((_, v) => ascending(this.#conflictsAlways.get(v))),
      unions: this.#unions,
      unionsOf: this.#unionsOf,
      pinned: this.#pinned,
      least: this.#least,
      vmsMax: this.#vmsMax,
      named: this.#named,
    };
  }

  #others(vms: readonly number[]): number[] {
    const excluded = new Set(vms);
    return this.#instance.vms.map((_, v) => v).filter((v) => !excluded.has(v));
  }

  /** VMs of different groups may not share a host. */
  #separate(groups: readonly (readonly number[])[], always: boolean): void {
    for (const [first, group] of groups.entries()) {
      const others = groups.slice(first + 1).flat();
      for (const other of others) this.#named[other] = 1;
      for (const v of group) {
        for (const other of others) {
          if (other === v) continue;
          pair(this.#conflicts, v, other);
          if (always) pair(this.#conflictsAlways, v, other);
        }
      }
    }
  }

  /** By host: its group; -1 if it is in none. */
  #groupOf(groups: readonly (readonly number[])[]): Int32Array {
    const groupOf = new Int32Array(this.#hostCount).fill(-1);
    for (const [group, hosts] of groups.entries()) for (const h of hosts) groupOf[h] = group;
    return groupOf;
  }

  #unite(vms: readonly number[], groupOf: Int32Array): void {
    for (const v of vms) this.#unionsOf[v]!.push(this.#unions.length);
    this.#unions.push({ vms, groupOf });
    this.#allowed.restrict(vms, (h) => groupOf[h]! >= 0);
  }

  /** Leaves the VMs the hosts (`to`), or all others. */
  #restrict(vms: readonly number[], hosts: readonly number[], to: boolean): void {
    const named = new Set(hosts);
    this.#allowed.restrict(vms, (h) => named.has(h) === to);
  }

  /** A VM on an isolated host stays, the others may not come. */
  #isolate(hosts: ReadonlySet<number>): void {
    const others: number[] = [];
    for (const [v, vm] of this.#instance.vms.entries()) {
      if (!hosts.has(vm.host)) others.push(v);
      else {
        this.#pinned[v] = 1;
        this.#allowed.restrict([v], (h) => h === vm.host || !hosts.has(h));
      }
    }
    this.#allowed.restrict(others, (h) => !hosts.has(h));
  }

  #raise(v: number, dimension: number, amount: number): void {
    const least = this.#least.get(v) ?? new Map<number, number>();
    least.set(dimension, Math.max(amount, least.get(dimension) ?? 0));
    this.#least.set(v, least);
  }

  #limit(hosts: readonly number[], count: number): void {
    this.#vmsMax ??= new Float64Array(this.#hostCount).fill(Number.POSITIVE_INFINITY);
    for (const h of hosts) this.#vmsMax[h] = Math.min(this.#vmsMax[h]!, count);
  }
}

function pair(sets: Map<number, Set<number>>, a: number, b: number): void {
  for (const [v, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const set = sets.get(v);
    if (set === undefined) sets.set(v, new Set([other]));
    else set.add(other);
  }
}

function ascending(set: ReadonlySet<number> | undefined): readonly number[] {
  return set === undefined ? nobody : [...set].sort((a, b) => a - b);
}

const nobody: readonly number[] = [];
