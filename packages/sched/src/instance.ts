import type { Rule } from "./rules/rule.ts";

/**
 * A placement problem in flat arrays: what the solver and the planner read.
 * Index h is a host, v a VM, d a dimension, everywhere.
 */
export interface Instance {
  readonly dimensions: readonly Dimension[];
  readonly hosts: readonly InstanceHost[];
  readonly vms: readonly InstanceVm[];
  readonly rules: readonly Rule[];
}

export interface Dimension {
  readonly name: string;
  /** Hard dimensions are held by source and target during a migration; soft ones only where the VM runs. */
  readonly hard: boolean;
}

export interface InstanceHost {
  readonly id: string;
  /** By dimension; Infinity where there is no limit. */
  readonly capacity: readonly number[];
  /**
   * What a host that receives a VM may be filled to, by dimension: at most `capacity`. The difference is the headroom
   * that keeps a cured host from overloading its helper.
   */
  readonly fillTo: readonly number[];
  /** Taken by what is not in `vms` (room promised to VMs in transit), by dimension. */
  readonly base: readonly number[];
  readonly migrationMiBPerS: number;
}

export interface InstanceVm {
  readonly id: string;
  /** The host it runs on, as an index; -1 if it is to be started: that costs nothing. */
  readonly host: number;
  /** By dimension. */
  readonly demand: readonly number[];
  readonly memoryMiB: number;
  readonly dirtyRateMiBPerS: number;
  readonly movable: boolean;
}

/** `placement[v]` is the host of VM v. */
export type Placement = readonly number[];
