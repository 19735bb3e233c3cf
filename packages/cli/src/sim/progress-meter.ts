import { progressLine } from "./sim-progress.ts";

/** Where progress is shown: a terminal; anything else is left alone. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows on one line how far some runs are. */
export class ProgressMeter {
  readonly #runs: readonly { readonly hosts: number; readonly seconds: number }[];
  readonly #stream: ProgressStream;
  readonly #nowMs: () => number;
  readonly #startedMs: number;
  readonly #simulatedS: number[];
  #runsDone = 0;

  constructor(
    runs: readonly { readonly hosts: number; readonly seconds: number }[],
    stream: ProgressStream,
    nowMs: () => number = () => performance.now(),
  ) {
    this.#runs = runs;
    this.#stream = stream;
    this.#nowMs = nowMs;
    this.#startedMs = nowMs();
    this.#simulatedS = runs.map(() => 0);
  }

  passed(simulatedS: number, index: number): void {
    this.#simulatedS[index] = simulatedS;
    this.#show();
  }

  done(index: number): void {
    this.#runsDone++;
    this.passed(this.#runs[index]!.seconds, index);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write("\r\u001b[K");
  }

  #show(): void {
    if (!this.#stream.isTTY) return;
    const sum = (of: (index: number) => number) => this.#runs.reduce((total, _, index) => total + of(index), 0);
    const line = progressLine({
      runs: this.#runs.length,
      runsDone: this.#runsDone,
      simulatedS: sum((index) => this.#simulatedS[index]!),
      totalS: sum((index) => this.#runs[index]!.seconds),
      hostSecondsDone: sum((index) => this.#simulatedS[index]! * this.#runs[index]!.hosts),
      hostSeconds: sum((index) => this.#runs[index]!.seconds * this.#runs[index]!.hosts),
      elapsedMs: this.#nowMs() - this.#startedMs,
    });
    this.#stream.write(`\r\u001b[K${line}`);
  }
}
