import { parentPort, workerData } from "node:worker_threads";
import { type ExperimentOptions, runExperiment } from "@dvms/sim-driver";

/** The thread of one replication: plays what it was given and answers with the figures (`runReplications`). */
if (parentPort !== null) parentPort.postMessage(runExperiment(workerData as ExperimentOptions));
