import { Agent } from "../src/agent.ts";
import type { AgentConfig } from "../src/agent-config.ts";
import type { Input } from "../src/input.ts";
import { config, host, snapshot, vm } from "./fixtures.ts";

export const b = host("b");

/** Host a, started, in a ring with b. */
export function make(more: Partial<AgentConfig> = {}, vms = [vm("v1", 50)]) {
  const agent = new Agent({ ...config, ...more }, host("a"), { incarnation: 1, seed: 1 });
  const step = (input: Input, nowMs: number) => agent.step(input, nowMs);
  const sample = (nowMs: number, ...demands: number[]) =>
    step(
      {
        kind: "sample",
        snapshot: snapshot(
          "a",
          demands.map((cpu, index) => vm(`v${index + 1}`, cpu)),
        ),
      },
      nowMs,
    );
  const message = (nowMs: number, from: string, body: Extract<Input, { kind: "message" }>["message"]) =>
    step({ kind: "message", from: host(from), message: body }, nowMs);
  step({ kind: "start", snapshot: snapshot("a", vms), seeds: [], journal: [], staged: [] }, 0);
  message(1, "b", { kind: "stabilise", attempt: 1, listVersion: 0 });
  message(2, "b", { kind: "stabilised", attempt: 1, predecessor: null, listVersion: 1, successors: [] });
  return { agent, step, sample, message };
}
