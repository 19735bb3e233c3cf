/** A VM of a workload: where it starts and what it will ask for. Plain data, so it can move from host to host. */
export interface LoadVm {
  /** UUID, derived from the workload's seed and the VM's index. */
  readonly id: string;
  readonly name: string;
  /** Index of the host it starts on. */
  readonly hostIndex: number;
  readonly memoryMiB: number;
  /** Dirty rate at full CPU share, as a share (0..1) of the migration bandwidth. */
  readonly dirtyIntensity: number;
  readonly profile: DemandProfile;
}

/** What a VM asks for over the load's time, in seconds from the load's start. */
export type DemandProfile =
  | { readonly kind: "constant"; readonly cpu: number }
  /**
   * The law of the published experiment: new demands at the instants of a Poisson process, N(mean, sd) clipped to 0..100
   * and rounded to tens; the mean itself, unrounded, before the first.
   */
  | {
      readonly kind: "vmplaces";
      readonly seed: number;
      readonly index: number;
      readonly mean: number;
      readonly sd: number;
      /** Mean time between two new demands of this VM. */
      readonly periodS: number;
    }
  /** A trace: value i holds from i x stepS; the last one holds for ever. CPU in percent of a core. */
  | {
      readonly kind: "steps";
      readonly stepS: number;
      readonly cpu: readonly number[];
      /** Memory in use, in MiB; null where the trace has none, then the VM's whole memory counts. */
      readonly usedMiB: readonly number[] | null;
    }
  /** Value i holds from `atS[i]` on, increasing; the first one also before, the last one for ever. */
  | {
      readonly kind: "changes";
      readonly atS: readonly number[];
      readonly cpu: readonly number[];
      readonly usedMiB: readonly number[] | null;
    }
  /** A VM of several cores, each of which asks for what `core` says. */
  | { readonly kind: "perCore"; readonly cores: number; readonly core: DemandProfile };
