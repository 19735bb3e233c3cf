import { Agent, type AgentConfig } from "@dvms/protocol";
import { agentDefaults } from "../agent-defaults.ts";
import { formRing } from "../form-ring.ts";
import type { Algorithm } from "./algorithm.ts";

/** A ring that has not formed by then never will. */
const ringLimitMs = 120_000;

/** The daemon's own agent, as it is; `change` is what differs from the defaults of its limits. */
export function dvms(change: Partial<AgentConfig>): Algorithm {
  const config = { ...agentDefaults, ...change };
  let sentBefore = 0;
  return {
    createAgent: (self, identity) => new Agent(config, self, identity),
    start(simulation) {
      formRing(simulation, "neighbour", ringLimitMs);
      sentBefore = simulation.messagesSent();
    },
    messages: (simulation) => simulation.messagesSent() - sentBefore,
  };
}
