import type { AgentConfig } from "@dvms/protocol";
import type { Algorithm, AlgorithmName } from "./algorithm.ts";
import { dvms } from "./dvms.ts";
import { dvmsOriginal } from "./dvms-original.ts";
import { entropy } from "./entropy.ts";
import { ffd } from "./ffd.ts";
import { none } from "./none.ts";
import { snooze } from "./snooze.ts";

/** The algorithm of that name, new; `agent` is what differs from the defaults of the daemon's agent, `seed` that of the run. */
export function createAlgorithm(name: AlgorithmName, agent: Partial<AgentConfig>, seed: number): Algorithm {
  switch (name) {
    case "dvms":
      return dvms(agent);
    case "dvms-original":
      return dvmsOriginal(seed);
    case "entropy":
      return entropy(seed);
    case "snooze":
      return snooze(seed);
    case "ffd-lazy":
      return ffd("enough");
    case "ffd-optimistic":
      return ffd("all");
    case "none":
      return none();
  }
}
