/** Something that is done at a rate which changes from time to time: the work of a task, the bytes of a transfer. */
export class Progress {
  readonly #total: number;
  #done = 0;
  #rate = 0;
  #sinceS: number;

  /** `total` may be Infinity: then it only counts. */
  constructor(total: number, startS: number) {
    this.#total = total;
    this.#sinceS = startS;
  }

  /** When it will be done if the rate stays; Infinity for never. */
  get endS(): number {
    if (this.#done >= this.#total) return this.#sinceS;
    return this.#rate === 0 ? Number.POSITIVE_INFINITY : this.#sinceS + (this.#total - this.#done) / this.#rate;
  }

  doneAt(nowS: number): number {
    return this.#done + this.#rate * (nowS - this.#sinceS);
  }

  /** A rate that stays moves nothing: the end is then exactly the one that was announced before. */
  changeRate(nowS: number, rate: number): void {
    if (rate === this.#rate) return;
    this.#done = this.doneAt(nowS);
    this.#sinceS = nowS;
    this.#rate = rate;
  }
}
