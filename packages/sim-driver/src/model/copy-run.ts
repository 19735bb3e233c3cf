/** A live migration under way: messages over a route, one after the other, at rates that others give it. */
export interface CopyRun {
  /** True while the VM runs nowhere. */
  readonly suspended: boolean;
  /** True once the VM is the target's. */
  readonly arrived: boolean;
  /** Of all messages that were begun. */
  readonly bytes: number;
  /** True once the latency of its message is over and its bytes take part of the links. */
  flows(nowS: number): boolean;
  /** When its latency or its transfer is over, whichever comes next; Infinity if it stands still. */
  nextS(nowS: number): number;
  /** Its bytes flow at this rate from now on. */
  changeRate(nowS: number, rate: number): void;
  /** To be called at `nextS`: goes on to the next message, or ends. Null while it lasts. */
  advance(nowS: number): CopyEnd | null;
}

/** What became of a migration, in seconds. */
export interface CopyEnd {
  readonly start: number;
  readonly end: number;
  /** The part of it in which the VM ran nowhere. */
  readonly downtime: number;
  /** Rounds sent while the VM ran. */
  readonly rounds: number;
  /** True if the round limit stopped the copying, not convergence. */
  readonly forced: boolean;
}
