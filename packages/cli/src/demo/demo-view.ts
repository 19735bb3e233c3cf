import { setTimeout as sleep } from "node:timers/promises";
import type { WatchLine } from "@dvms/node";
import { createLogUpdate } from "log-update";
import type { Namer } from "../render/names.ts";
import { formatClock } from "../render/quantities.ts";
import { colorsFor } from "../terminal.ts";
import type { DemoRecord } from "./demo-record.ts";
import { happening } from "./happening.ts";
import { PartitionMarks } from "./partition-marks.ts";
import { type ScreenFrame, screen } from "./screen.ts";

/** How a demo is shown while it runs. */
export interface DemoView {
  onLine(line: WatchLine): void;
  /** Something that the parent saw or did: a daemon died, a fault began or ended. */
  onNews(words: string): void;
  /** The daemons are told to stop now. */
  onStop(): void;
  close(): void;
}

export type ViewFrame = Omit<
  ScreenFrame,
  "columns" | "rows" | "marks" | "nowUnixMs" | "stopping" | "violationSNone"
> & {
  /** Host-seconds above capacity, by then, if nobody acted. */
  readonly violationSNoneAt: (unixMs: number) => number;
};

/** A live screen on a terminal. */
export class ScreenView implements DemoView {
  readonly #record: DemoRecord;
  readonly #frame: ViewFrame;
  readonly #stream: NodeJS.WriteStream;
  readonly #draw: ReturnType<typeof createLogUpdate>;
  readonly #marks = new PartitionMarks();
  readonly #timer: NodeJS.Timeout;
  #stopping = false;
  #violationSNone = 0;
  #violationAtUnixMs = 0;

  constructor(record: DemoRecord, frame: ViewFrame, stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.#draw = createLogUpdate(stream);
    this.#record = record;
    this.#frame = frame;
    this.#timer = setInterval(() => this.#paint(), frameMs);
  }

  onLine(): void {
    // The next picture shows it.
  }

  onNews(): void {
    // Likewise.
  }

  onStop(): void {
    this.#stopping = true;
  }

  /** Leaves the last picture on the terminal. */
  close(): void {
    clearInterval(this.#timer);
    this.#paint();
    this.#draw.done();
  }

  #paint(): void {
    const nowUnixMs = Date.now();
    // Replaying the load costs some milliseconds: once a second is enough for a figure that grows.
    if (nowUnixMs - this.#violationAtUnixMs >= 1_000) {
      this.#violationSNone = this.#frame.violationSNoneAt(nowUnixMs);
      this.#violationAtUnixMs = nowUnixMs;
    }
    const { columns, rows } = this.#stream;
    const marks = this.#marks.update(this.#record);
    const now = { nowUnixMs, stopping: this.#stopping, violationSNone: this.#violationSNone };
    const frame = { ...this.#frame, ...now, columns, rows, marks };
    this.#draw(screen(this.#record, frame, colorsFor(this.#stream)));
  }
}

const frameMs = 100;

/** One line per event, where there is no terminal. */
export class LineView implements DemoView {
  readonly #write: (text: string) => void;
  readonly #nameOf: Namer;
  readonly #startAtUnixMs: number;

  constructor(write: (text: string) => void, frame: Pick<ViewFrame, "nameOf" | "startAtUnixMs">) {
    this.#write = write;
    this.#nameOf = frame.nameOf;
    this.#startAtUnixMs = frame.startAtUnixMs;
  }

  onLine(line: WatchLine): void {
    const words = happening(line, this.#nameOf);
    if (words !== null) this.#line(line.atUnixMs, words);
  }

  onNews(words: string): void {
    this.#line(Date.now(), words);
  }

  onStop(): void {
    this.#line(Date.now(), "stopping the daemons");
  }

  close(): void {
    // Every line is out already.
  }

  #line(atUnixMs: number, words: string): void {
    this.#write(`${formatClock((atUnixMs - this.#startAtUnixMs) / 1000)} ${words}\n`);
  }
}

/** Resolves at an instant, or earlier if the signal is aborted. */
export async function until(unixMs: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, unixMs - Date.now()), undefined, { signal }).catch(() => undefined);
}
