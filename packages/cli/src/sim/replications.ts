import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { memoryMBOf, memoryRefusal } from "./memory-estimate.ts";
import type { Replication, ReplicationResult, ReplicationWord } from "./replication.ts";

export interface ReplicationOptions {
  /** Threads at most; absent: as many as there are cores. */
  readonly workers?: number;
  /** Told of each result as it comes, in any order. */
  readonly onResult?: (result: ReplicationResult, index: number) => void;
  /** Told now and then how many seconds of a run have been simulated. */
  readonly onPassed?: (simulatedS: number, index: number) => void;
  /** Once it is aborted, runs under way are dropped and no more are begun: the promise is rejected with its reason. */
  readonly drop?: AbortSignal;
  /** Once it is aborted, runs under way end at their next simulated second, with the figures until then. */
  readonly end?: AbortSignal;
}

/** Young objects of a run: with few of them a run spends a third of its time on telling the living from the dead. */
const youngMB = 96;

/**
 * Runs experiments, each by itself in a thread that has a heap of its own, and returns their results in the order of
 * `all`. What they give does not depend on the number of threads. @throws CliError if a run would not fit in memory.
 */
export async function runReplications(
  all: readonly Replication[],
  options: ReplicationOptions = {},
): Promise<ReplicationResult[]> {
  const { workers = availableParallelism(), onResult } = options;
  const largestMB = Math.max(0, ...all.map((replication) => memoryMBOf(replication.options)));
  const availableMB = process.availableMemory() / 1e6;
  const refused = memoryRefusal(largestMB, availableMB);
  if (refused !== null) throw refused;
  const fitting = Math.max(1, Math.floor(availableMB / Math.max(1, largestMB)));
  const results: ReplicationResult[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < all.length; index = next++) {
      const result = await runInThread(all[index]!, index, availableMB, options);
      results[index] = result;
      onResult?.(result, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, fitting, all.length) }, work));
  return results;
}

async function runInThread(
  replication: Replication,
  index: number,
  heapMB: number,
  { onPassed, drop, end }: ReplicationOptions,
): Promise<ReplicationResult> {
  drop?.throwIfAborted();
  const resourceLimits = { maxYoungGenerationSizeMb: youngMB, maxOldGenerationSizeMb: Math.floor(heapMB) };
  const script = new URL("./replication-worker.ts", import.meta.url);
  // Shared, for the thread plays without a pause in which a message could reach it.
  const ended = new Int32Array(new SharedArrayBuffer(4));
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { replication, ended }, resourceLimits });
    const onDrop = () => {
      reject(drop?.reason);
      void worker.terminate();
    };
    const onEnd = () => Atomics.store(ended, 0, 1);
    drop?.addEventListener("abort", onDrop, { once: true });
    end?.addEventListener("abort", onEnd, { once: true });
    if (end?.aborted) onEnd();
    worker.on("message", (word: ReplicationWord) => {
      if (word.kind === "done") resolve(word);
      else onPassed?.(word.simulatedS, index);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      drop?.removeEventListener("abort", onDrop);
      end?.removeEventListener("abort", onEnd);
      reject(new Error("A replication ended without a result."));
    });
  });
}
