import type { HostRef } from "@dvms/protocol";
import type { HostSnapshot, Resources } from "@dvms/sched";
import type { LoadStart } from "./hypervisor/load-time.ts";

/** What runs the VMs of this host. Every adapter passes the conformance suite in `test/conformance`. */
export interface Hypervisor {
  /** The VMs that live on this host, running or paused; copies that wait for the word of their source are not among them. */
  list(): Promise<readonly HypervisorVm[]>;

  /** Ids of the VMs that are this host's for certain: what is on its way from or to it, by whoever's order, is left out. */
  holding(): Promise<ReadonlySet<string>>;

  /** The host and its VMs as they are now, for the agent's `sample` input; every VM is movable unless it is pinned. */
  sample(): Promise<HostSnapshot>;

  /**
   * Copies a VM to the target, live, and leaves it paused there. Never throws for what can happen in operation: resolves
   * with `gone` once the VM is no longer on this host and its complete copy is held by the target, with `here` in every
   * other case, after having looked. An aborted `signal` ends it with one or the other as soon as possible.
   */
  migrate(order: MigrationOrder, options: MigrationOptions): Promise<MigrationResult>;

  /**
   * Runs the paused copy of a migration whose source has let go of it: `runs` also if it runs already, `lost` if the complete
   * copy was here and is no more, `absent` if none is known.
   */
  run(migrationId: string, vmId: string): Promise<RunResult>;

  /** Drops the paused copy of a migration, if there is one. */
  discard(migrationId: string, vmId: string): Promise<void>;

  /**
   * For a migration from here that an earlier start began, whose VM is not here any more: true if it is not at the target
   * either, and will not come up there. Resolves when that is known; rejects when this is closed.
   */
  isLost(order: MigrationOrder): Promise<boolean>;

  /** Migrations whose complete, paused copy is held here. */
  staged(): Promise<readonly string[]>;

  /** Calls the listener on every change of the set of VMs or copies here; returns the function that ends it. */
  watch(listener: (change: HypervisorChange) => void): () => void;

  /** Ends what runs, releases files and timers. VMs stay as they are. */
  close(): Promise<void>;
}

export type RunResult = "runs" | "lost" | "absent";

/** What a daemon runs on: a hypervisor that tells the time of its load. */
export interface LoadedHypervisor extends Hypervisor {
  /** Seconds of the load's time that have passed; 0 before it starts. */
  readonly loadTimeS: number;
  /** Seconds of the load's time in which the VMs here asked for more CPU than the host has. */
  readonly violationS: number;
  /** How its VMs waited at the last sample; null where VMs are modelled. */
  readonly strain: HostStrain | null;
  /** The last migrations from here, oldest first, and how well they were predicted; empty where VMs are modelled. */
  readonly moved: readonly MovedVm[];
  /** Begins the load's time; nothing where VMs are real. */
  startLoad(start: LoadStart): void;
}

/** A migration that left this host, from its order to its complete copy at the target. */
export interface MovedVm {
  readonly migrationId: string;
  readonly vmId: string;
  readonly targetId: string;
  readonly predictedMs: number;
  readonly tookMs: number;
}

/** Signs that a host is short of something, whatever its VMs ask for. */
export interface HostStrain {
  /** CPU for which its VMs were ready and had to wait, in percent of a core, all together. */
  readonly stealPercent: number;
  /** The part of it that counts as demand: what its VMs waited for each other. */
  readonly stealCountedPercent: number;
  /** Null where the kernel keeps no such account. */
  readonly pressure: HostPressure | null;
}

/** Share of the last ten seconds in which something waited for a CPU, for memory, for a disk (the kernel's PSI, `some`). */
export interface HostPressure {
  readonly cpuPercent: number;
  readonly memoryPercent: number;
  readonly ioPercent: number;
}

export interface HypervisorVm {
  /** UUID. */
  readonly id: string;
  /** A label for people. */
  readonly name: string;
  readonly state: "running" | "paused";
  readonly demand: Resources;
  readonly memoryMiB: number;
}

export interface MigrationOrder {
  readonly migrationId: string;
  readonly vmId: string;
  readonly target: HostRef;
}

export interface MigrationOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: MigrationProgress) => void;
}

export interface MigrationProgress {
  /** Share of the predicted time that is over, 0 to 1. */
  readonly ratio: number;
  /** Real milliseconds left, as predicted. */
  readonly remainingMs: number;
}

export interface MigrationResult {
  readonly vm: "gone" | "here";
  /** One sentence; empty when all went well. */
  readonly reason: string;
}

export type HypervisorChange =
  | { readonly kind: "appeared"; readonly vmId: string }
  | { readonly kind: "disappeared"; readonly vmId: string }
  | { readonly kind: "staged"; readonly migrationId: string; readonly vmId: string };

/** How an adapter that moves VM state through the daemons (the embedded one) reaches its counterpart on another host. */
export interface TransferPort {
  /** Sends one request to the target's adapter and resolves with its answer; rejects if it cannot be known. */
  request(target: HostRef, transfer: Transfer, signal: AbortSignal): Promise<TransferAnswer>;
  /** Sets the function that answers requests from other hosts. `sourceId` is proven by the link. */
  onRequest(handler: (sourceId: string, transfer: Transfer) => Promise<TransferAnswer>): void;
}

export interface Transfer {
  readonly migrationId: string;
  readonly vmId: string;
  readonly state: Uint8Array;
}

export interface TransferAnswer {
  /** True if the complete copy is durable at the target. */
  readonly staged: boolean;
  readonly reason: string;
}
