/** What decides how long a live migration takes. */
export interface PreCopyInput {
  /** What the first round sends. */
  readonly memoryMiB: number;
  readonly dirtyRateMiBPerS: number;
  readonly bandwidthMiBPerS: number;
  /** Share of the memory that the VM writes to at all: no round after the first sends more. */
  readonly workingSetRatio?: number;
  /** The VM is suspended once the rest can be sent in this time at the rate of the last round. */
  readonly downtimeTargetS?: number;
  /** Rounds after which the VM is suspended whatever is left: a VM that writes as fast as the link would never end. */
  readonly roundsMax?: number;
}

export interface PreCopyEstimate {
  /** From the first byte to the VM's running on the target. */
  readonly durationS: number;
  /** The part of it in which the VM runs nowhere. */
  readonly downtimeS: number;
  /** Rounds sent while the VM ran. */
  readonly rounds: number;
  /** True if the round limit stopped the copying, not convergence. */
  readonly forced: boolean;
}

/**
 * Pre-copy live migration at constant dirty rate and bandwidth. Round 0 sends the memory; a round that takes d seconds
 * leaves min(dirty rate x d, working set) dirty; what is dirty is sent as another round while it is above
 * bandwidth x downtime target, then the VM is suspended and the rest sent. This is the model of SimGrid 3.32 with a limit
 * on the rounds added; at r = dirty rate / bandwidth < 1 the duration is (S/b)(1 - r^(n+1))/(1 - r), n the rounds.
 * A link without bandwidth gives an infinite duration.
 */
export function preCopy(input: PreCopyInput): PreCopyEstimate {
  const { memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS } = input;
  if (memoryMiB <= 0) return { durationS: 0, downtimeS: 0, rounds: 0, forced: false };
  if (bandwidthMiBPerS <= 0) {
    return { durationS: Number.POSITIVE_INFINITY, downtimeS: Number.POSITIVE_INFINITY, rounds: 0, forced: true };
  }
  const workingSetMiB = memoryMiB * (input.workingSetRatio ?? 0.9);
  const restMaxMiB = bandwidthMiBPerS * (input.downtimeTargetS ?? 0.03);
  const roundsMax = input.roundsMax ?? 64;

  let durationS = 0;
  let rounds = 0;
  let dirtyMiB = memoryMiB;
  do {
    const roundS = dirtyMiB / bandwidthMiBPerS;
    durationS += roundS;
    rounds += 1;
    dirtyMiB = Math.min(dirtyRateMiBPerS * roundS, workingSetMiB);
  } while (dirtyMiB > restMaxMiB && rounds < roundsMax);
  const downtimeS = dirtyMiB / bandwidthMiBPerS;
  return { durationS: durationS + downtimeS, downtimeS, rounds, forced: dirtyMiB > restMaxMiB };
}
