import type { CopyEnd } from "./copy-run.ts";

/**
 * A model scenario: hosts, links and VMs without any scheduler, and what happens to them. Work in units of the file's own
 * choice (flop, say), data in bytes, time in seconds from the start. Every id is unique in its list and every reference
 * names one of them: whoever reads a file checks that.
 */
export interface ModelScenario {
  readonly hosts: readonly ModelHost[];
  readonly links: readonly ModelLink[];
  readonly routes: readonly ModelRoute[];
  readonly vms: readonly ModelVm[];
  readonly tasks: readonly ModelTask[];
  /** In any order; those of one instant take effect in the list's. */
  readonly actions: readonly ModelAction[];
  /** A VM is suspended once its dirty rest can be sent in this time at the rate of the last round. */
  readonly stopAndCopySeconds: number;
  /** Rounds after which a VM is suspended whatever is left: one that writes as fast as its route would never end. */
  readonly roundsMax: number;
}

export interface ModelHost {
  readonly id: string;
  readonly cores: number;
  /** Work units a second, of each core. */
  readonly speed: number;
}

export interface ModelLink {
  readonly id: string;
  /** Bytes a second, shared by both directions. */
  readonly bandwidth: number;
  readonly latency: number;
}

/** The links between two hosts, for both directions unless the other one has a route of its own. */
export interface ModelRoute {
  readonly from: string;
  readonly to: string;
  readonly links: readonly string[];
}

export interface ModelVm {
  readonly id: string;
  readonly host: string;
  readonly cores: number;
  /** Bytes; the first round of a migration sends them all. */
  readonly memory: number;
  /** Work units a second at most; Infinity for no cap. */
  readonly cap: number;
  /** Bytes a second that the VM writes while it works at full load: all of its cores at the host's speed. */
  readonly dirtyRate: number;
  /** Bytes that it writes to at all: no round after the first sends more. */
  readonly workingSet: number;
}

/** A piece of work of one core; it begins at `at`. */
export interface ModelTask {
  readonly id: string;
  readonly vm: string;
  readonly work: number;
  readonly at: number;
}

export type ModelAction =
  /** By pre-copy, or by post-copy: then the VM goes first and its memory follows. */
  | {
      readonly kind: "migrate";
      readonly at: number;
      readonly vm: string;
      readonly to: string;
      readonly postCopy: boolean;
    }
  /** From then on the VM gets `rate` work units a second at most. */
  | { readonly kind: "cap"; readonly at: number; readonly vm: string; readonly rate: number }
  /** From then on the VM gets this share, 0 to 1, of its cores at the host's speed at most. */
  | { readonly kind: "load"; readonly at: number; readonly vm: string; readonly share: number };

export interface ModelResult {
  /** In the scenario's order; `end` is null for a task that never ends. */
  readonly tasks: readonly { readonly id: string; readonly end: number | null }[];
  /** In the order in which they start. */
  readonly migrations: readonly ModelMigration[];
}

export interface ModelMigration extends CopyEnd {
  readonly vm: string;
}

/** An action that cannot be done at its time: a file that reads well may still ask for it. */
export class ModelError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "ModelError";
  }
}
