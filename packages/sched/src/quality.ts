import type { Model } from "./model.ts";
import { preCopy } from "./pre-copy.ts";

/**
 * What tells placements of equal cost apart, in one number, the lower the better: how soon the hosts will be overloaded
 * again, and how long the overload lasts until the migrations are over. Tune it here, by simulation; the search only
 * needs it to be a sum over hosts, convex and growing in what a host carries, plus a sum over moves.
 */
export interface QualityWeights {
  /** Weight of one second of migration against the risk of one full host (which is 1). */
  readonly perMigrationS: number;
}

/**
 * Found by simulation of the published experiment (32 hosts at 85 %, 12 hosts at 94 %, 20 seeds, instant detection): powers
 * of 8, 16 and 30 and weights of 0 to 1 were tried; violation time was least here, 4-6 % below that of a weight of 0, and
 * nearly flat from 0.1 to 1.
 */
export const defaultQualityWeights: QualityWeights = { perMigrationS: 0.3 };

/** Risk that a host with this use is overloaded soon: the 16th power of its load, summed over the dimensions. */
export function hostRisk(model: Model, use: Float64Array, host: number): number {
  const { dimensionCount, scale } = model;
  let risk = 0;
  for (let at = host * dimensionCount; at < (host + 1) * dimensionCount; at += 1)
    risk += riskOfUse(use[at]! * scale[at]!);
  return risk;
}

/** What the move of each VM adds, over its own host's link; a slower target is not told apart here. */
export function moveQualities(model: Model, weights: QualityWeights): Float64Array {
  const qualities = new Float64Array(model.vmCount);
  for (const [v, vm] of model.instance.vms.entries()) {
    const bandwidthMiBPerS = model.instance.hosts[vm.host]?.migrationMiBPerS ?? 0;
    const { memoryMiB, dirtyRateMiBPerS } = vm;
    const { durationS } = preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS });
    qualities[v] = vm.movable ? durationS * weights.perMigrationS : 0;
  }
  return qualities;
}

/** Risk and moves of a whole placement. */
export function qualityOf(
  model: Model,
  weights: QualityWeights,
  placement: ArrayLike<number>,
  use: Float64Array,
): number {
  const moves = moveQualities(model, weights);
  let quality = 0;
  for (let h = 0; h < model.hostCount; h += 1) quality += hostRisk(model, use, h);
  for (let v = 0; v < model.vmCount; v += 1) if (placement[v] !== model.home[v]) quality += moves[v]!;
  return quality;
}

/**
 * Risk of one dimension that is used to this share. Powers by multiplication only: Math.pow and Math.exp may differ between
 * engines, and runs must repeat anywhere.
 */
export function riskOfUse(load: number): number {
  const squared = load * load;
  const fourth = squared * squared;
  const eighth = fourth * fourth;
  return eighth * eighth;
}
