/** Says on stderr what is being measured and how long all of it still takes. */
export class Progress {
  readonly #write: (line: string) => void;
  readonly #nowMs: () => number;
  /** Estimated seconds of the steps to come, the one that runs included. */
  readonly #estimatesS: number[];
  readonly #total: number;

  constructor(estimatesS: readonly number[], write: (line: string) => void, nowMs: () => number) {
    this.#estimatesS = [...estimatesS];
    this.#total = estimatesS.length;
    this.#write = write;
    this.#nowMs = nowMs;
  }

  /** One step from its beginning to its end; steps come in the order of their estimates. */
  async step<T>(words: string, work: () => Promise<T>): Promise<T> {
    const number = this.#total - this.#estimatesS.length + 1;
    const [ownS = 0] = this.#estimatesS;
    const beganMs = this.#nowMs();
    const tell = (): void => {
      const passedS = (this.#nowMs() - beganMs) / 1000;
      const laterS = this.#estimatesS.slice(1).reduce((sum, estimateS) => sum + estimateS, 0);
      this.#write(`bench ${number}/${this.#total}: ${words}; ${left(laterS + Math.max(0, ownS - passedS))} left`);
    };
    tell();
    const timer = setInterval(tell, tellMs);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      this.#estimatesS.shift();
    }
  }

  /** Leaves out steps that will not be taken. */
  skip(steps: number): void {
    this.#estimatesS.splice(0, steps);
  }

  get stepsLeft(): number {
    return this.#estimatesS.length;
  }
}

const tellMs = 20_000;

function left(seconds: number): string {
  return seconds < 90 ? `about ${Math.ceil(seconds / 5) * 5} s` : `about ${Math.ceil(seconds / 60)} min`;
}
