import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { getRing, getStatus, startLoad } from "@dvms/node";
import { CliError, exitCodes } from "../exit-codes.ts";
import { count } from "../render/quantities.ts";
import { DaemonProcess } from "./daemon-process.ts";
import type { HostPlan } from "./host-plan.ts";

/** The daemon processes of a demo, from their start to their end. */
export class Fleet {
  readonly #daemons: DaemonProcess[];
  #onEnd: (daemon: DaemonProcess, words: string) => void = () => undefined;

  constructor(plans: readonly HostPlan[]) {
    this.#daemons = plans.map((plan) => this.#launch(plan));
    // Whatever ends this process in order takes its daemons along; if it is killed, their stdin closes.
    // Before anything else, so that nobody writes any more to what is removed then.
    process.prependOnceListener("exit", () => {
      this.#killAll();
      this.#removeSockets(this.daemons);
    });
  }

  /** The latest process of each host, in ring order. */
  get daemons(): readonly DaemonProcess[] {
    return this.#daemons;
  }

  /** Sets who hears that a process ended, whyever, and how. */
  onEnd(listener: (daemon: DaemonProcess, words: string) => void): void {
    this.#onEnd = listener;
  }

  /** Starts the daemon of a host, whose process has ended, with the same configuration, identity and store. */
  restart(index: number): DaemonProcess {
    const ended = this.#daemons[index];
    if (ended === undefined || ended.running) throw new Error(`The daemon at place ${index} has not ended.`);
    const daemon = this.#launch(ended.plan);
    this.#daemons[index] = daemon;
    return daemon;
  }

  #launch(plan: HostPlan): DaemonProcess {
    const daemon = new DaemonProcess(plan);
    void daemon.ended.then(({ words }) => this.#onEnd(daemon, words));
    return daemon;
  }

  get running(): readonly DaemonProcess[] {
    return this.daemons.filter((daemon) => daemon.running);
  }

  /**
   * Resolves when every daemon answers and a walk of the ring meets all of them.
   * @throws CliError if a daemon ends or the ring is not complete in time.
   */
  async ready(signal: AbortSignal, onProgress: (words: string) => void): Promise<void> {
    const deadlineMs = performance.now() + readyMaxMs(this.daemons.length);
    let state = "none answers";
    while (!signal.aborted) {
      const dead = this.daemons.find((daemon) => !daemon.running);
      if (dead) throw await endedTooEarly(dead);
      const now = await this.#state();
      if (now === null) return;
      if (now !== state) onProgress(now);
      state = now;
      if (performance.now() > deadlineMs) {
        throw new CliError(
          exitCodes.failed,
          `The daemons did not form a ring in ${Math.round(readyMaxMs(this.daemons.length) / 1000)} s (${state}); try fewer hosts (--hosts), or look into their logs (--keep).`,
        );
      }
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** The load of every host that runs begins at the same instant. */
  async startLoad(startAtUnixMs: number, horizonS: number): Promise<void> {
    const start = { startAtUnixMs, horizonS };
    await Promise.allSettled(
      this.running.map((daemon) => startLoad(daemon.plan.socket, start, AbortSignal.timeout(answerMaxMs))),
    );
  }

  /** Stops all in order, ends by force who does not, and resolves with how many are still there. */
  async stop(): Promise<number> {
    for (const daemon of this.running) daemon.kill("SIGTERM");
    if (!(await this.#allEnded(stopMaxMs))) {
      this.#killAll();
      await this.#allEnded(killMaxMs);
    }
    this.#removeSockets(this.daemons.filter((daemon) => !daemon.running));
    return this.running.length;
  }

  /** One that was killed could not remove its socket; the folder is shared with other daemons of this user. */
  #removeSockets(daemons: readonly DaemonProcess[]): void {
    for (const { plan } of daemons) rmSync(plan.socket, { force: true });
  }

  #killAll(): void {
    for (const daemon of this.running) daemon.kill("SIGKILL");
  }

  /** What is missing for a complete ring, in words; null if nothing is. */
  async #state(): Promise<string | null> {
    const answers = await Promise.allSettled(
      this.daemons.map((daemon) => getStatus(daemon.plan.socket, AbortSignal.timeout(answerMaxMs))),
    );
    const answering = answers.filter((answer) => answer.status === "fulfilled").length;
    if (answering < this.daemons.length) return `${answering} of ${count(this.daemons.length, "daemon")} answer`;
    const [first] = this.daemons;
    const ring = first && (await getRing(first.plan.socket, AbortSignal.timeout(answerMaxMs)).catch(() => null));
    const met = ring?.hosts.length ?? 0;
    return ring?.complete && met === this.daemons.length
      ? null
      : `${met} of ${this.daemons.length} hosts are in the ring`;
  }

  async #allEnded(limitMs: number): Promise<boolean> {
    const limit = new AbortController();
    const late = sleep(limitMs, false, { signal: limit.signal }).catch(() => false);
    const ended = Promise.all(this.daemons.map((daemon) => daemon.ended)).then(() => true);
    const inTime = await Promise.race([ended, late]);
    limit.abort();
    return inTime;
  }
}

const pollMs = 250;
const answerMaxMs = 5_000;
/** A daemon's own stop takes 25 s at most. */
const stopMaxMs = 30_000;
const killMaxMs = 5_000;

/** A start costs a core about a second, and here they share few cores. */
function readyMaxMs(hosts: number): number {
  return 30_000 + 3_000 * hosts;
}

async function endedTooEarly(daemon: DaemonProcess): Promise<CliError> {
  const { words } = await daemon.ended;
  return new CliError(
    exitCodes.failed,
    `The daemon of ${daemon.plan.name} ${words} before the ring was complete; its last words: ${daemon.lastWords()}`,
  );
}
