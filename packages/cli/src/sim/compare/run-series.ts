import type { SimEvent } from "@dvms/sim-driver";

/** How figures of a run grow: value i is of the time until (i + 1) x stepS. */
export interface RunSeries {
  readonly stepS: number;
  /** Host-seconds above capacity since the start. */
  readonly violationS: readonly number[];
  /** Migrations that began within the step. */
  readonly migrations: readonly number[];
}

/** Values of each series: enough for a picture of a page's width. */
const steps = 60;

export class RunSeriesRecorder {
  readonly #stepS: number;
  readonly #violationS = new Float64Array(steps);
  readonly #migrations = new Float64Array(steps);

  constructor(seconds: number) {
    this.#stepS = seconds / steps;
  }

  add(event: SimEvent): void {
    if (event.kind === "violationEnd") this.#spread(event.startS, event.atS);
    else if (event.kind === "migrationStart") this.#migrations[this.#stepOf(event.atS)]! += 1;
  }

  get series(): RunSeries {
    let sum = 0;
    const violationS = Array.from(this.#violationS, (added) => {
      sum += added;
      return Math.round(sum * 100) / 100;
    });
    return { stepS: this.#stepS, violationS, migrations: [...this.#migrations] };
  }

  #spread(startS: number, endS: number): void {
    for (let step = this.#stepOf(startS); step <= this.#stepOf(endS); step++) {
      const [from, to] = [Math.max(startS, step * this.#stepS), Math.min(endS, (step + 1) * this.#stepS)];
      if (to > from) this.#violationS[step]! += to - from;
    }
  }

  #stepOf(atS: number): number {
    return Math.min(steps - 1, Math.floor(atS / this.#stepS));
  }
}
