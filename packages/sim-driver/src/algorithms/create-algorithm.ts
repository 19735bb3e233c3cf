import type { AgentConfig } from "@dvms/protocol";
import type { Algorithm, AlgorithmName } from "./algorithm.ts";
import { dvms } from "./dvms.ts";
import { entropy } from "./entropy.ts";
import { ffd } from "./ffd.ts";
import { none } from "./none.ts";

/** The algorithm of that name, new; `agent` is what differs from the defaults of the daemon's agent. */
export function createAlgorithm(name: AlgorithmName, agent: Partial<AgentConfig>): Algorithm {
  switch (name) {
    case "dvms":
      return dvms(agent);
    case "entropy":
      return entropy();
    case "ffd-lazy":
      return ffd("enough");
    case "ffd-optimistic":
      return ffd("all");
    case "none":
      return none();
  }
}
