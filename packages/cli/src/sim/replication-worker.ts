import { parentPort, workerData } from "node:worker_threads";
import { playReplication } from "./play-replication.ts";
import type { Replication, ReplicationWord } from "./replication.ts";

/** Between two words about how far a run is. */
const wordPeriodMs = 200;

/** The thread of one replication: plays what it was given and answers with what was wanted (`runReplications`). */
if (parentPort !== null) {
  const port = parentPort;
  const { replication, ended } = workerData as { replication: Replication; ended: Int32Array };
  const tell = (word: ReplicationWord) => port.postMessage(word);
  let toldMs = performance.now();
  const passed = (simulatedS: number): boolean => {
    const nowMs = performance.now();
    if (nowMs - toldMs >= wordPeriodMs) {
      toldMs = nowMs;
      tell({ kind: "passed", simulatedS });
    }
    return Atomics.load(ended, 0) === 0;
  };
  tell({ kind: "done", ...playReplication(replication, passed) });
}
