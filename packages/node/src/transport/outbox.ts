/** A bounded queue of frames between those who send and the one stream that carries them. */
export class Outbox implements AsyncIterable<readonly Uint8Array[]> {
  readonly #framesMax: number;
  readonly #bytesMax: number;
  #frames: Uint8Array[] = [];
  #bytes = 0;
  #ended = false;
  #wake: (() => void) | null = null;

  constructor(framesMax: number, bytesMax: number) {
    this.#framesMax = framesMax;
    this.#bytesMax = bytesMax;
  }

  /** False if the queue is full or ended: the frame was dropped. */
  push(frame: Uint8Array): boolean {
    if (this.#ended || this.#frames.length >= this.#framesMax || this.#bytes + frame.byteLength > this.#bytesMax) {
      return false;
    }
    this.#frames.push(frame);
    this.#bytes += frame.byteLength;
    this.#wake?.();
    return true;
  }

  /** Nothing more may be pushed; what waits is still delivered. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Takes everything that waits. */
  take(): readonly Uint8Array[] {
    const taken = this.#frames;
    this.#frames = [];
    this.#bytes = 0;
    return taken;
  }

  /** All that waits at once, again and again, until the end: frames that were pushed together travel together. */
  async *[Symbol.asyncIterator](): AsyncGenerator<readonly Uint8Array[]> {
    while (true) {
      if (this.#frames.length > 0) yield this.take();
      else if (this.#ended) return;
      else await this.#somethingNew();
    }
  }

  #somethingNew(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = null;
        resolve();
      };
    });
  }
}
