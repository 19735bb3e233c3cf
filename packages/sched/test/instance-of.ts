import type { Instance } from "../src/index.ts";

/** A VM of a hand-written instance; the last dimension of the demand is its memory. */
export interface VmSketch {
  readonly host: number;
  readonly demand: readonly number[];
  readonly movable?: boolean;
}

/** An instance from capacities by host and VMs; the last dimension is memory and hard. `fillTo` defaults to the capacity. */
export function instanceOf(
  capacities: readonly (readonly number[])[],
  vms: readonly VmSketch[],
  fillTo: readonly (readonly number[])[] = capacities,
): Instance {
  const dimensions = capacities[0]!.map((_, d, all) => ({
    name: d === all.length - 1 ? "memory" : `soft${d}`,
    hard: d === all.length - 1,
  }));
  return {
    rules: [],
    dimensions,
    hosts: capacities.map((capacity, h) => ({
      id: `host${h}`,
      capacity,
      fillTo: fillTo[h]!,
      base: capacity.map(() => 0),
      migrationMiBPerS: 100,
    })),
    vms: vms.map(({ host, demand, movable = true }, v) => ({
      id: `vm${v}`,
      host,
      demand,
      memoryMiB: demand.at(-1)!,
      dirtyRateMiBPerS: 0,
      movable,
    })),
  };
}
