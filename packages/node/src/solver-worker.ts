import { parentPort } from "node:worker_threads";
import { decide } from "@dvms/sched";
import type { SolverJob, SolverReport } from "./solver-pool.ts";

// The worker's whole life: one job in, one report out. It ends with its daemon, or when the pool terminates it.
parentPort?.on("message", (job: SolverJob) => {
  const startedMs = performance.now();
  const answer = decide(job.request);
  const report: SolverReport = { number: job.number, answer, elapsedMs: performance.now() - startedMs };
  parentPort?.postMessage(report);
});
