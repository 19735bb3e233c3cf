/** CPU time of this thread from now on: what a search is charged for, however busy the machine is. */
export class CpuBudget {
  #startUs: number;
  #budgetMs: number;

  constructor(budgetMs: number) {
    this.#budgetMs = budgetMs;
    this.#startUs = threadUs();
  }

  get spentMs(): number {
    return (threadUs() - this.#startUs) / 1000;
  }

  readonly isSpent = (): boolean => this.spentMs >= this.#budgetMs;
}

function threadUs(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
