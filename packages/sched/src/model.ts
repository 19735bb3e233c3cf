import type { Instance, InstanceVm, Placement } from "./instance.ts";
import { preCopy } from "./pre-copy.ts";
import { buildRuleModel, type RuleModel } from "./rules/rule-model.ts";

/**
 * An instance unrolled into typed arrays for the search: `[host * dimensionCount + dimension]` and
 * `[vm * dimensionCount + dimension]`. Limits carry a tolerance for the rounding of sums, so they are compared plainly.
 */
export interface Model {
  readonly instance: Instance;
  readonly dimensionCount: number;
  readonly hostCount: number;
  readonly vmCount: number;
  /** Above it a host is overloaded. */
  readonly capacity: Float64Array;
  /** What a host that receives may be filled to. */
  readonly fillTo: Float64Array;
  /** One over the capacity: turns an excess into a share of the host; 0 where there is no limit. */
  readonly scale: Float64Array;
  /** What each host carries before anything moves. */
  readonly use: Float64Array;
  readonly demand: Float64Array;
  /** What moving each VM costs, in the objective's unit; 0 for a VM that is started. */
  readonly moveCost: Float64Array;
  readonly home: Int32Array;
  /** The movable VMs of each host. */
  readonly movableOf: readonly (readonly number[])[];
  /** The least cost among the movable VMs: no further move costs less. */
  readonly moveCostMin: number;
  /** Null without rules. */
  readonly rules: RuleModel | null;
  /** `[v * hostCount + h]`: 1 where a bound has shown that no cure cheaper than the best known puts VM v; null at first. */
  closed: Uint8Array | null;
}

/** What a placement costs: moved memory in MiB, moves, or seconds of migration by the pre-copy model. */
export const objectives = ["memory", "migrations", "cost"] as const;
export type Objective = (typeof objectives)[number];

export function buildModel(instance: Instance, objective: Objective = "memory"): Model {
  const rules = buildRuleModel(instance);
  const vmsMax = rules?.vmsMax ?? null;
  // A limit on the number of VMs is a last dimension in which every VM asks for 1.
  const dimensionCount = instance.dimensions.length + (vmsMax === null ? 0 : 1);
  const hostCount = instance.hosts.length;
  const vmCount = instance.vms.length;
  const capacity = new Float64Array(hostCount * dimensionCount);
  const fillTo = new Float64Array(hostCount * dimensionCount);
  const scale = new Float64Array(hostCount * dimensionCount);
  const demand = new Float64Array(vmCount * dimensionCount);
  const moveCost = new Float64Array(vmCount);
  const home = new Int32Array(vmCount);
  const movableOf: number[][] = instance.hosts.map(() => []);
  let moveCostMin = Number.POSITIVE_INFINITY;

  for (const [h, host] of instance.hosts.entries()) {
    for (let d = 0; d < dimensionCount; d += 1) {
      const at = h * dimensionCount + d;
      const limit = host.capacity[d] ?? vmsMax?.[h] ?? Number.POSITIVE_INFINITY;
      capacity[at] = withTolerance(limit);
      fillTo[at] = withTolerance(Math.min(limit, host.fillTo[d] ?? limit));
      scale[at] = limit === Number.POSITIVE_INFINITY ? 0 : 1 / (limit > 0 ? limit : 1);
    }
  }
  for (const [v, vm] of instance.vms.entries()) {
    for (let d = 0; d < dimensionCount; d += 1) demand[v * dimensionCount + d] = demandOf(vm, v, d, rules);
    moveCost[v] = vm.host < 0 ? 0 : costOf(instance, vm, objective);
    home[v] = vm.host;
    if (vm.host < 0 || !vm.movable || rules?.pinned[v] === 1) continue;
    movableOf[vm.host]?.push(v);
    moveCostMin = Math.min(moveCostMin, moveCost[v]!);
  }
  const model: Omit<Model, "use"> = {
    instance,
    dimensionCount,
    hostCount,
    vmCount,
    capacity,
    fillTo,
    scale,
    demand,
    moveCost,
    home,
    movableOf,
    moveCostMin,
    rules,
    closed: null,
  };
  return { ...model, use: useOf(model, home) };
}

function demandOf(vm: InstanceVm, v: number, d: number, rules: RuleModel | null): number {
  if (d === vm.demand.length) return 1;
  return Math.max(vm.demand[d] ?? 0, rules?.least.get(v)?.get(d) ?? 0);
}

/** The time of a move is that over its own host's link; a slower target is not told apart. */
function costOf(instance: Instance, vm: InstanceVm, objective: Objective): number {
  if (objective === "memory") return vm.memoryMiB;
  if (objective === "migrations") return 1;
  const bandwidthMiBPerS = instance.hosts[vm.host]?.migrationMiBPerS ?? 0;
  const { durationS } = preCopy({ memoryMiB: vm.memoryMiB, dirtyRateMiBPerS: vm.dirtyRateMiBPerS, bandwidthMiBPerS });
  return Number.isFinite(durationS) ? durationS : 0;
}

/** What each host carries under a placement. */
export function useOf(model: Omit<Model, "use">, placement: Placement | Int32Array): Float64Array {
  const { dimensionCount } = model;
  const use = new Float64Array(model.hostCount * dimensionCount);
  for (const [h, host] of model.instance.hosts.entries()) {
    for (let d = 0; d < dimensionCount; d += 1) use[h * dimensionCount + d] = host.base[d] ?? 0;
  }
  for (let v = 0; v < model.vmCount; v += 1) {
    if (placement[v]! < 0) continue;
    const at = placement[v]! * dimensionCount;
    for (let d = 0; d < dimensionCount; d += 1) use[at + d]! += model.demand[v * dimensionCount + d]!;
  }
  return use;
}

/** Sum over hosts and dimensions of what is above the capacity, each as a share of that capacity. */
export function excessOf(model: Model, use: Float64Array): number {
  let excess = 0;
  for (let at = 0; at < use.length; at += 1) {
    const above = use[at]! - model.capacity[at]!;
    if (above > 0) excess += above * model.scale[at]!;
  }
  return excess;
}

/** What the VM asks for, as the sum of its shares of its host (of the first host if it is to be started). */
export function sizeOf({ dimensionCount, demand, scale, home }: Model, v: number): number {
  let size = 0;
  for (let d = 0; d < dimensionCount; d += 1)
    size += demand[v * dimensionCount + d]! * scale[Math.max(0, home[v]!) * dimensionCount + d]!;
  return size;
}

/** The same allowance as the detector's: a host filled to exactly its limit is not overloaded. */
function withTolerance(limit: number): number {
  return limit === Number.POSITIVE_INFINITY ? limit : limit + 1e-9 * Math.max(1, Math.abs(limit));
}
