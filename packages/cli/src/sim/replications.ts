import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ExperimentOptions, ExperimentResult } from "@dvms/sim-driver";
import { CliError, exitCodes } from "../exit-codes.ts";
import { memoryMBOf } from "./memory-estimate.ts";

export interface ReplicationOptions {
  /** Threads at most; absent: as many as there are cores. */
  readonly workers?: number;
  /** Told of each result as it comes, in any order. */
  readonly onResult?: (result: ExperimentResult, index: number) => void;
  /** Once it is aborted, runs under way are dropped and no more are begun: the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** Young objects of a run: those of a daemon's heap are kept few, which would cost a simulation a third of its speed. */
const youngMB = 96;

/**
 * Runs experiments, each by itself in a thread that has a heap of its own, and returns their results in the order of
 * `all`. What they give does not depend on the number of threads. @throws CliError if a run would not fit in memory.
 */
export async function runReplications(
  all: readonly ExperimentOptions[],
  { workers = availableParallelism(), onResult, signal }: ReplicationOptions = {},
): Promise<ExperimentResult[]> {
  const largestMB = Math.max(0, ...all.map(memoryMBOf));
  const availableMB = process.availableMemory() / 1e6;
  if (largestMB > availableMB) {
    const sentence = `This run needs about ${gb(largestMB)} of memory and ${gb(availableMB)} are free: take fewer hosts or VMs.`;
    throw new CliError(exitCodes.failed, sentence);
  }
  const fitting = Math.max(1, Math.floor(availableMB / Math.max(1, largestMB)));
  const results: ExperimentResult[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < all.length; index = next++) {
      const result = await runInThread(all[index]!, availableMB, signal);
      results[index] = result;
      onResult?.(result, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, fitting, all.length) }, work));
  return results;
}

async function runInThread(
  options: ExperimentOptions,
  heapMB: number,
  signal?: AbortSignal,
): Promise<ExperimentResult> {
  signal?.throwIfAborted();
  const resourceLimits = { maxYoungGenerationSizeMb: youngMB, maxOldGenerationSizeMb: Math.floor(heapMB) };
  const script = new URL("./replication-worker.ts", import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: options, resourceLimits });
    const drop = () => {
      reject(signal?.reason);
      void worker.terminate();
    };
    signal?.addEventListener("abort", drop, { once: true });
    worker.once("exit", () => signal?.removeEventListener("abort", drop));
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A replication ended without a result.")));
  });
}

function gb(megabytes: number): string {
  return `${(megabytes / 1000).toFixed(1)} GB`;
}
