import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { decide } from "@dvms/sched";
import { agentConfig } from "./config/agent-config.ts";
import type { DaemonConfig } from "./config/load-config.ts";
import { rehearse } from "./rehearsal.ts";
import { warmUpRequests } from "./solver-warm-up.ts";

/**
 * For a process that has loaded the daemon's code and is all the daemon's, before its daemon starts: gives back the memory
 * that loading took (5 of 140 MB, and the rehearsal takes as much), then rehearses an overload and a few searches of the
 * solver. Takes 0.25 s of CPU.
 */
export function warmUp(config: DaemonConfig): void {
  collectGarbage();
  rehearse(agentConfig(config));
  // Short searches run in this thread too.
  for (const request of warmUpRequests()) decide(request);
}

/** Node offers it only to who asks for it at the start, and the start is `npx dvms` for every command. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
