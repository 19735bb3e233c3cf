/**
 * CPU time of this thread from now on: what a search is charged for, however busy the machine is. The clock of a thread may
 * tick as coarsely as every 4 ms; until then wall time counts, for so short a run is hardly ever interrupted.
 */
export class CpuBudget {
  #startUs = threadUs();
  #startMs = performance.now();
  readonly totalMs: number;

  constructor(totalMs: number) {
    this.totalMs = totalMs;
  }

  get spentMs(): number {
    const wallMs = performance.now() - this.#startMs;
    return wallMs <= tickMs ? wallMs : Math.max(tickMs, (threadUs() - this.#startUs) / 1000);
  }

  readonly isSpent = (): boolean => this.spentMs >= this.totalMs;
}

const tickMs = 4;

function threadUs(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
