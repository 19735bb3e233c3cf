import { parentPort } from "node:worker_threads";
import { decide } from "@dvms/sched";
import type { SolverJob, SolverReport } from "./solver-pool.ts";

// The worker's whole life: one job in, one report out. It ends with its daemon, or when the pool terminates it.
parentPort?.on("message", (job: SolverJob) => {
  parentPort?.postMessage({ number: job.number, answer: decide(job.request) } satisfies SolverReport);
});
