import type { Instance, Placement } from "./instance.ts";

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
  /** What moving each VM costs, in the objective's unit: MiB of memory to copy. */
  readonly moveCost: Float64Array;
  readonly home: Int32Array;
  /** The movable VMs of each host. */
  readonly movableOf: readonly (readonly number[])[];
  /** The least cost among the movable VMs: no further move costs less. */
  readonly moveCostMin: number;
}

export function buildModel(instance: Instance): Model {
  const dimensionCount = instance.dimensions.length;
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
      const limit = host.capacity[d] ?? Number.POSITIVE_INFINITY;
      capacity[at] = withTolerance(limit);
      fillTo[at] = withTolerance(Math.min(limit, host.fillTo[d] ?? limit));
      scale[at] = limit === Number.POSITIVE_INFINITY ? 0 : 1 / (limit > 0 ? limit : 1);
    }
  }
  for (const [v, vm] of instance.vms.entries()) {
    for (let d = 0; d < dimensionCount; d += 1) demand[v * dimensionCount + d] = vm.demand[d] ?? 0;
    moveCost[v] = vm.memoryMiB;
    home[v] = vm.host;
    if (!vm.movable) continue;
    movableOf[vm.host]?.push(v);
    moveCostMin = Math.min(moveCostMin, vm.memoryMiB);
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
  };
  return { ...model, use: useOf(model, home) };
}

/** What each host carries under a placement. */
export function useOf(model: Omit<Model, "use">, placement: Placement | Int32Array): Float64Array {
  const { dimensionCount } = model;
  const use = new Float64Array(model.hostCount * dimensionCount);
  for (const [h, host] of model.instance.hosts.entries()) {
    for (let d = 0; d < dimensionCount; d += 1) use[h * dimensionCount + d] = host.base[d] ?? 0;
  }
  for (let v = 0; v < model.vmCount; v += 1) {
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

/** The same allowance as the detector's: a host filled to exactly its limit is not overloaded. */
function withTolerance(limit: number): number {
  return limit === Number.POSITIVE_INFINITY ? limit : limit + 1e-9 * Math.max(1, Math.abs(limit));
}
