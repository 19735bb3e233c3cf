import type { Simulation } from "../simulation.ts";
import type { CreateAgent } from "../stepped-agent.ts";

/** What every experiment can be run with, the daemon's own agent first. */
export const algorithmNames = [
  "dvms",
  "dvms-original",
  "entropy",
  "snooze",
  "ffd-lazy",
  "ffd-optimistic",
  "none",
] as const;

export type AlgorithmName = (typeof algorithmNames)[number];

/** One way to decide which VM goes where. All of them see the same load and migrate by the same model. */
export interface Algorithm {
  /** What runs on each host. */
  readonly createAgent: CreateAgent;
  /** Gets everything going, before the load's time begins. */
  start(simulation: Simulation): void;
  /** Messages between hosts so far. */
  messages(simulation: Simulation): number;
}
