import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { decide, type SolveAnswer, type SolveRequest } from "@dvms/sched";
import { warmUpRequests } from "./solver-warm-up.ts";

/** What goes to the worker thread. */
export interface SolverJob {
  readonly number: number;
  readonly request: SolveRequest;
}

/** What comes back. */
export interface SolverReport {
  readonly number: number;
  readonly answer: SolveAnswer;
}

export interface SolverPoolOptions {
  /** Real time that a request may take, waiting included; then it is answered as `unknown`. */
  readonly deadlineMs: number;
  /** Called when a worker had to be ended or ended by itself, with one sentence. */
  readonly onTrouble: (sentence: string) => void;
}

interface Waiting extends SolverJob {
  readonly resolve: (answer: SolveAnswer) => void;
  readonly deadline: NodeJS.Timeout;
}

/** Requests that may wait: an agent leads one event at a time, so more than a few are leftovers of events that ended. */
const queueMax = 8;

/**
 * Search nodes times VMs up to which a request is answered at once: some 0.5 ms of CPU at most, mostly 0.1 ms. To wake the
 * thread and hear from it takes 2 to 6 ms where the cores are busy, at each step of a growing partition.
 */
const shortWorkMax = 24_000;

/** Young garbage is all that a solve makes; small limits keep the thread's share of the daemon's memory small. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

/**
 * Solves in a worker thread, so that a hard instance never stalls the heartbeats; what is short by its size is solved at
 * once, with the same answer. The thread starts with the pool and solves a few instances of its own: the first event finds
 * its code loaded and warm.
 */
export class SolverPool {
  readonly #options: SolverPoolOptions;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | null;
  /** True once the present thread has answered anything: it can do its work. */
  #proven = false;
  #number = 0;
  #closed = false;

  constructor(options: SolverPoolOptions) {
    this.#options = options;
    this.#worker = this.#startWorker();
  }

  /** Always resolves: with the solver's answer, or with `unknown` when it was too late, too many, or the thread failed. */
  solve(request: SolveRequest): Promise<SolveAnswer> {
    if (this.#closed) return Promise.resolve(unknown("the daemon is stopping"));
    const atOnce = answerAtOnce(request);
    if (atOnce !== null) return Promise.resolve(atOnce);
    if (this.#waiting.length >= queueMax)
      return Promise.resolve(unknown(`${queueMax} requests wait for the solver already`));
    return new Promise((resolve) => {
      const number = ++this.#number;
      const deadline = setTimeout(() => this.#onDeadline(number), this.#options.deadlineMs);
      this.#waiting.push({ number, request, resolve, deadline });
      this.#worker ??= this.#startWorker();
      this.#worker.postMessage({ number, request } satisfies SolverJob);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#waiting.splice(0)) finish(waiting, unknown("the daemon is stopping"));
    await this.#worker?.terminate();
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL("./solver-worker.ts", import.meta.url), {
      name: "solver",
      resourceLimits,
      env: workerEnvironment(),
    });
    worker.on("message", (report: SolverReport) => this.#onReport(report));
    worker.on("error", (error) =>
      this.#replace(worker, `The solver's thread failed (${error.message}) and was replaced.`),
    );
    // A daemon that has nothing else to do may end: the thread must not hold it.
    worker.unref();
    this.#proven = false;
    for (const request of warmUpRequests()) worker.postMessage({ number: 0, request } satisfies SolverJob);
    return worker;
  }

  #onReport({ number, answer }: SolverReport): void {
    this.#proven = true;
    const index = this.#waiting.findIndex((waiting) => waiting.number === number);
    const [waiting] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (waiting) finish(waiting, answer);
  }

  /** The thread works through its requests in order, so whatever is late, it is the first one that holds it up. */
  #onDeadline(number: number): void {
    const index = this.#waiting.findIndex((waiting) => waiting.number === number);
    const [late] = this.#waiting.splice(index, 1);
    if (!late) return;
    finish(late, unknown(`the solver had no answer after ${this.#options.deadlineMs} ms`));
    this.#replace(
      this.#worker,
      `The solver's thread had no answer after ${this.#options.deadlineMs} ms and was replaced.`,
    );
  }

  #replace(worker: Worker | null, sentence: string): void {
    if (this.#closed || worker === null || worker !== this.#worker) return;
    worker.removeAllListeners("message");
    void worker.terminate();
    this.#options.onTrouble(sentence);
    // A request that made the thread fail once would make it fail again: all that it had are answered, none is repeated.
    for (const waiting of this.#waiting.splice(0)) finish(waiting, unknown("the solver's thread was replaced"));
    // A thread that failed before its first answer would fail again and again: the next request tries, nothing else does.
    this.#worker = this.#proven ? this.#startWorker() : null;
  }
}

/** The answer to a request that is short; null if it is the thread's, also where it fails: only there it does no harm. */
function answerAtOnce(request: SolveRequest): SolveAnswer | null {
  try {
    const vms = request.snapshots.reduce((sum, snapshot) => sum + snapshot.vms.length, 0);
    return vms * request.stepsMax <= shortWorkMax ? decide(request) : null;
  } catch {
    return null;
  }
}

/** A thread does not inherit `enableCompileCache`, only the variable; without the cache it loads a type stripper of its own. */
function workerEnvironment(): NodeJS.ProcessEnv {
  const versionFolder = getCompileCacheDir();
  if (versionFolder === undefined) return process.env;
  return { ...process.env, NODE_COMPILE_CACHE: dirname(versionFolder) };
}

function finish(waiting: Waiting, answer: SolveAnswer): void {
  clearTimeout(waiting.deadline);
  waiting.resolve(answer);
}

function unknown(reason: string): SolveAnswer {
  const plan = { moves: [], makespanS: 0 };
  return { status: "unknown", plan, cost: 0, lowerBound: 0, proven: false, steps: 0, reason };
}
