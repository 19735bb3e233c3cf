/** When a host counts as overloaded; the thresholds differ so that a load that trembles around one raises once. */
export interface DetectorThresholds {
  /** Above this load the host is on its way to being overloaded. */
  readonly overloadRatio: number;
  /** Below this load it is no longer overloaded. */
  readonly clearRatio: number;
  /** How long the load must stay above `overloadRatio`; 0 raises at once. */
  readonly holdMs: number;
}

/**
 * Overload as a level with hysteresis: raised once the load has been above `overloadRatio` for `holdMs`, cleared once it
 * is below `clearRatio`. Whoever asks again later sees the same level, so no lost event can lose an overload.
 */
export class OverloadDetector {
  #thresholds: DetectorThresholds;
  #overloaded = false;
  #aboveSinceMs: number | null = null;
  #dimension = "cpu";

  constructor(thresholds: DetectorThresholds) {
    this.#thresholds = thresholds;
  }

  get overloaded(): boolean {
    return this.#overloaded;
  }

  /** Since when the load is above the upper threshold (the start of the excess, not of the alarm); null if it is not. */
  get sinceMs(): number | null {
    return this.#aboveSinceMs;
  }

  /** The dimension of the latest load above the upper threshold. */
  get dimension(): string {
    return this.#dimension;
  }

  /** When a load that stays as it is would raise; null if overloaded already or not above the threshold. */
  get raiseAtMs(): number | null {
    return this.#overloaded || this.#aboveSinceMs === null ? null : this.#aboveSinceMs + this.#thresholds.holdMs;
  }

  /**
   * Takes the load of one instant and answers the level after it. Load and dimension are those of `worstLoad`. Calls with
   * the same load at later instants are how a driver lets the hold time pass.
   */
  observe(load: number, nowMs: number, dimension = "cpu"): boolean {
    const above = load > this.#thresholds.overloadRatio + loadTolerance;
    if (above) {
      this.#dimension = dimension;
      this.#aboveSinceMs ??= nowMs;
      if (nowMs - this.#aboveSinceMs >= this.#thresholds.holdMs) this.#overloaded = true;
    } else if (load < this.#thresholds.clearRatio || !this.#overloaded) {
      this.#overloaded = false;
      this.#aboveSinceMs = null;
    }
    return this.#overloaded;
  }
}

/** Sums of demands carry rounding errors: a host filled to exactly its limit must not raise. The solver allows the same. */
const loadTolerance = 1e-9;
