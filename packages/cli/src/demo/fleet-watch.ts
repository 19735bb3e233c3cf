import { setTimeout as sleep } from "node:timers/promises";
import { getStatus, type WatchLine, watch } from "@dvms/node";
import type { DemoRecord } from "./demo-record.ts";
import type { Fleet } from "./fleet.ts";

/** Between two statuses of a daemon: often enough for moving bars, seldom enough not to disturb what is measured. */
const statusMs = 200;
/** Between the end of a stream and the next try. */
const againMs = 100;
const answerMaxMs = 5_000;
/** A stream that has not begun by then will not. */
const beginMaxMs = 15_000;

/** Listens to the watch stream of every daemon of a fleet, also after it was started again, and notes what they tell in a record. */
export class FleetWatch {
  readonly #fleet: Fleet;
  readonly #record: DemoRecord;
  readonly #end = new AbortController();
  #streams: readonly Promise<void>[] = [];

  constructor(fleet: Fleet, record: DemoRecord) {
    this.#fleet = fleet;
    this.#record = record;
  }

  /** Resolves when every stream has told its first status, so that nothing is missed from now on. */
  async begin(onLine: (line: WatchLine) => void): Promise<void> {
    const waiting = new Set(this.#fleet.daemons.map(({ plan }) => plan.id));
    let allBegun = (): void => undefined;
    const beginning = new Promise<void>((resolve) => {
      allBegun = resolve;
    });
    this.#streams = this.#fleet.daemons.map(async ({ plan }) => {
      const note = (line: WatchLine): void => {
        this.#record.apply(line);
        if (line.kind === "status" && waiting.delete(plan.id) && waiting.size === 0) allBegun();
        onLine(line);
      };
      const { signal } = this.#end;
      // However a stream ends, the next one begins as soon as there is a daemon again; that one died is told by its process.
      while (!signal.aborted) {
        await watch(plan.socket, note, { statusMs, signal }).catch(() => undefined);
        await sleep(againMs, undefined, { signal }).catch(() => undefined);
      }
    });
    const timer = setTimeout(allBegun, beginMaxMs);
    await beginning;
    clearTimeout(timer);
  }

  /** One last status of every daemon that runs: the figures at the load's end. */
  async lastStatuses(): Promise<void> {
    await Promise.allSettled(
      this.#fleet.running.map(async ({ plan }) => {
        const status = await getStatus(plan.socket, AbortSignal.timeout(answerMaxMs));
        this.#record.apply({ kind: "status", atUnixMs: Date.now(), status });
      }),
    );
  }

  /** Resolves when nothing more can come. Call it after the daemons have stopped. */
  async end(): Promise<void> {
    this.#end.abort();
    await Promise.all(this.#streams);
  }
}
