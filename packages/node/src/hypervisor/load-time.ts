/** When a load began and how long it counts; kept in the store, so that a restarted daemon finds the same load time. */
export interface LoadStart {
  readonly startAtUnixMs: number;
  /** Seconds of the load's time in which violations count. */
  readonly horizonS: number;
}

/** Seconds of the load's time at an instant: 0 before it starts, `speed` times as fast as real time afterwards. */
export function loadTimeS(start: LoadStart | null, speed: number, nowUnixMs: number): number {
  if (start === null) return 0;
  return Math.max(0, ((nowUnixMs - start.startAtUnixMs) / 1000) * speed);
}
