import type { Dimension, Instance, InstanceHost, InstanceVm } from "./instance.ts";
import { amountOf, hardResources, limitRatio, type Resources } from "./resources.ts";
import { type PlacementRule, rulesOfPartition } from "./rules/placement-rule.ts";
import { demandOf, type HostSnapshot, type VmSnapshot } from "./snapshot.ts";

/** Thresholds of the problem, as in `SolveRequest`. */
export interface PartitionRatios {
  readonly overloadRatio: number;
  readonly targetRatio: number;
  readonly cureIds?: readonly string[];
  readonly rules?: readonly PlacementRule[];
}

/**
 * The placement problem of a partition. Dimensions are the names that any host has a capacity for, sorted; their
 * capacity is the overload threshold, or what the host carries where that is more and need not be cured. A host seen twice
 * counts once; a VM seen on two hosts counts on both and stays (one of the two is in doubt); a host without migration
 * bandwidth neither gives nor takes.
 */
export function partitionInstance(snapshots: readonly HostSnapshot[], ratios: PartitionRatios): Instance {
  const seen = firstOfEachHost(snapshots);
  const dimensions = dimensionsOf(seen);
  const doubled = vmsSeenTwice(seen);
  const hosts: InstanceHost[] = [];
  const vms: InstanceVm[] = [];
  for (const snapshot of seen) {
    const host = hosts.length;
    hosts.push(hostOf(snapshot, dimensions, ratios));
    for (const vm of snapshot.vms) {
      const movable = vm.movable && !doubled.has(vm.id) && snapshot.migrationMiBPerS > 0;
      vms.push(vmOf(vm, host, dimensions, movable));
    }
  }
  return { dimensions, hosts, vms, rules: rulesOfPartition(ratios.rules ?? [], hosts, vms) };
}

function firstOfEachHost(snapshots: readonly HostSnapshot[]): HostSnapshot[] {
  const byId = new Map<string, HostSnapshot>();
  for (const snapshot of snapshots) if (!byId.has(snapshot.hostId)) byId.set(snapshot.hostId, snapshot);
  return [...byId.values()];
}

function dimensionsOf(snapshots: readonly HostSnapshot[]): Dimension[] {
  const names = new Set<string>();
  for (const snapshot of snapshots) for (const name of Object.keys(snapshot.capacity)) names.add(name);
  return [...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => ({ name, hard: hardResources.has(name) }));
}

function vmsSeenTwice(snapshots: readonly HostSnapshot[]): Set<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const snapshot of snapshots) {
    for (const vm of snapshot.vms) {
      if (once.has(vm.id)) twice.add(vm.id);
      once.add(vm.id);
    }
  }
  return twice;
}

function hostOf(snapshot: HostSnapshot, dimensions: readonly Dimension[], ratios: PartitionRatios): InstanceHost {
  const capacity: number[] = [];
  const fillTo: number[] = [];
  const toCure = ratios.cureIds?.includes(snapshot.hostId) ?? true;
  const demand = toCure ? {} : demandOf(snapshot);
  for (const { name } of dimensions) {
    const offered = amountOf(snapshot.capacity, name, Number.POSITIVE_INFINITY);
    const limit = shareOf(offered, limitRatio(name, ratios.overloadRatio));
    capacity.push(Math.max(limit, amountOf(demand, name, 0)));
    fillTo.push(snapshot.migrationMiBPerS > 0 ? Math.min(limit, shareOf(offered, ratios.targetRatio)) : 0);
  }
  return {
    id: snapshot.hostId,
    capacity,
    fillTo,
    base: vectorOf(snapshot.reserved, dimensions),
    migrationMiBPerS: snapshot.migrationMiBPerS,
  };
}

function vmOf(vm: VmSnapshot, host: number, dimensions: readonly Dimension[], movable: boolean): InstanceVm {
  return {
    id: vm.id,
    host,
    demand: vectorOf(vm.demand, dimensions),
    memoryMiB: vm.memoryMiB,
    dirtyRateMiBPerS: vm.dirtyRateMiBPerS,
    movable,
  };
}

/** Names without a capacity anywhere drop out: nothing can be overloaded in them. */
function vectorOf(resources: Resources, dimensions: readonly Dimension[]): number[] {
  return dimensions.map(({ name }) => Math.max(0, amountOf(resources, name, 0)));
}

/** No limit stays no limit, also at a ratio of 0, where the product is not a number. */
function shareOf(offered: number, ratio: number): number {
  return offered === Number.POSITIVE_INFINITY ? offered : offered * ratio;
}
