import { setTimeout as sleep } from "node:timers/promises";
import { getRing, getStatus } from "@dvms/node";
import { formatMs } from "../render/quantities.ts";
import type { DaemonProcess } from "./daemon-process.ts";
import type { DemoRecord } from "./demo-record.ts";
import { until } from "./demo-view.ts";
import type { FaultKind, PlannedFault } from "./fault-schedule.ts";
import type { Fleet } from "./fleet.ts";

/** What `dvms demo --chaos --json` tells beyond the demo's summary about its faults. */
export interface ChaosReport {
  /** Faults that were done. */
  readonly faults: Readonly<Record<FaultKind, number>>;
  /**
   * Real time from the end of the last fault (a paused daemon goes on, a restarted one answers) to the end of the first
   * walk of the ring that met every host in ring order; null if there was none before the demo's end.
   */
  readonly ringHealMs: number | null;
}

/** Does the planned faults to the daemons of a fleet. It starts, signals and watches processes and asks nothing else of them. */
export class Chaos {
  readonly #fleet: Fleet;
  readonly #record: DemoRecord;
  readonly #onNews: (words: string) => void;
  readonly #end = new AbortController();
  readonly #ended = new Promise<void>((resolve) => {
    this.#end.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  readonly #counts: Record<FaultKind, number> = { kill: 0, pause: 0, restart: 0 };
  #lastEndMs: number | null = null;
  #ringHealMs: number | null = null;
  #playing: Promise<void> = Promise.resolve();

  constructor(fleet: Fleet, record: DemoRecord, onNews: (words: string) => void) {
    this.#fleet = fleet;
    this.#record = record;
    this.#onNews = onNews;
  }

  /** Begins; the faults' instants count from the start. */
  begin(faults: readonly PlannedFault[], startAtUnixMs: number): void {
    this.#playing = this.#play(faults, startAtUnixMs).catch((error: Error) =>
      this.#onNews(`the faults end early: ${error.message}`),
    );
  }

  /** Ends what is under way: paused daemons go on, those that are down stay down. Resolves when nothing more is done. */
  async end(): Promise<ChaosReport> {
    this.#end.abort();
    await this.#playing;
    return { faults: { ...this.#counts }, ringHealMs: this.#ringHealMs };
  }

  async #play(faults: readonly PlannedFault[], startAtUnixMs: number): Promise<void> {
    const { signal } = this.#end;
    const running: Promise<void>[] = [];
    for (const fault of faults) {
      await until(startAtUnixMs + fault.atMs, signal);
      if (signal.aborted) break;
      const index = this.#victim(fault.hostIndex);
      if (index !== null) running.push(this.#do(fault, index));
    }
    await Promise.all(running);
    if (!signal.aborted) await this.#awaitRing();
  }

  /** The host at that place, or the next one, that is not away already; null where one more would leave nobody. */
  #victim(fromIndex: number): number | null {
    const { daemons } = this.#fleet;
    if (this.#record.faults.size + 1 >= Math.max(2, daemons.length)) return null;
    for (let step = 0; step < daemons.length; step += 1) {
      const index = (fromIndex + step) % daemons.length;
      const daemon = daemons[index];
      if (daemon?.running && !this.#record.faults.has(daemon.plan.id)) return index;
    }
    return null;
  }

  async #do({ kind, lastsMs }: PlannedFault, index: number): Promise<void> {
    const daemon = this.#fleet.daemons[index];
    if (daemon === undefined) return;
    const { id, name } = daemon.plan;
    const beganMs = performance.now();
    this.#counts[kind] += 1;
    this.#record.faults.set(id, kind);
    this.#onNews(`${name}'s daemon is ${begun[kind]}`);
    if (kind === "pause") await this.#pause(daemon, lastsMs);
    else await this.#down(daemon, index, kind, lastsMs);
    this.#record.faults.delete(id);
    this.#lastEndMs = performance.now();
    if (!this.#end.signal.aborted)
      this.#onNews(`${name}'s daemon is back after ${formatMs(this.#lastEndMs - beganMs)}`);
  }

  async #pause(daemon: DaemonProcess, lastsMs: number): Promise<void> {
    daemon.pause();
    await sleep(lastsMs, undefined, { signal: this.#end.signal }).catch(() => undefined);
    daemon.resume();
  }

  async #down(daemon: DaemonProcess, index: number, kind: "kill" | "restart", lastsMs: number): Promise<void> {
    const { signal } = this.#end;
    daemon.kill(kind === "kill" ? "SIGKILL" : "SIGTERM");
    await Promise.race([daemon.ended, this.#ended]);
    await sleep(lastsMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const again = this.#fleet.restart(index);
    while (!signal.aborted && again.running && !(await answers(again))) {
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
    if (again.running) this.#record.revived(daemon.plan.id);
  }

  /** Walks the ring again and again until it is whole. */
  async #awaitRing(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted && this.#lastEndMs !== null) {
      if (await this.#ringIsWhole()) {
        this.#ringHealMs = Math.round(performance.now() - this.#lastEndMs);
        this.#onNews(`the ring is whole ${formatMs(this.#ringHealMs)} after the last fault`);
        return;
      }
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #ringIsWhole(): Promise<boolean> {
    const [first] = this.#fleet.running;
    if (first === undefined) return false;
    const ring = await getRing(first.plan.socket, AbortSignal.timeout(walkMaxMs)).catch(() => null);
    if (!ring?.complete) return false;
    return inRingOrder(
      ring.hosts.map((host) => host.id),
      this.#fleet.daemons.map(({ plan }) => plan.id),
    );
  }
}

/** True if the walk met exactly these hosts, in their order, wherever it began. */
export function inRingOrder(walkedIds: readonly string[], ringIds: readonly string[]): boolean {
  const from = ringIds.indexOf(walkedIds[0] ?? "");
  return (
    from >= 0 &&
    walkedIds.length === ringIds.length &&
    walkedIds.every((id, step) => id === ringIds[(from + step) % ringIds.length])
  );
}

const pollMs = 100;
const answerMaxMs = 1_000;
const walkMaxMs = 10_000;

const begun: Readonly<Record<FaultKind, string>> = { kill: "killed", pause: "paused", restart: "told to restart" };

async function answers(daemon: DaemonProcess): Promise<boolean> {
  return getStatus(daemon.plan.socket, AbortSignal.timeout(answerMaxMs)).then(
    () => true,
    () => false,
  );
}
