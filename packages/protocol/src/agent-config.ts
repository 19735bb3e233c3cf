import type { PlacementRule } from "@dvms/sched";

/**
 * The limits and durations of an agent. "World" durations belong to the load's world: a driver that plays the load
 * X times faster divides them by X. All others are about the network and never change.
 */
export interface AgentConfig {
  // Ring
  /** Between two questions to the successor. */
  readonly heartbeatMs: number;
  /** Silence after which a neighbour is taken for dead; grows with our own lateness. */
  readonly suspectMs: number;
  /** Length of the successor list: one more than the simultaneous failures to survive. */
  readonly successorsMax: number;
  /** Between two messages with hints of spare room; nothing is sent while nothing changes. */
  readonly hintsMs: number;

  // Messages
  /** Between two sendings of a request that has no answer yet. */
  readonly retryMs: number;
  /** Sendings after which a host that does not answer counts as silent. */
  readonly retriesMax: number;

  // Partitions
  readonly leaseMs: number;
  /** The worst relative error of a clock: a leader's lease is shorter than the member's by twice this share. */
  readonly clockDriftMax: number;
  /** Time from raising to the first order; then the event ends as lost. */
  readonly planningMaxMs: number;
  /** Hosts of one partition at most. */
  readonly partitionMembersMax: number;
  /** Plans that members may answer with "changed" before the event ends. */
  readonly changedMax: number;
  readonly solveStepsMax: number;
  /** Migrations of one plan; a longer one is not a cure but a storm, and counts as none. */
  readonly planMovesMax: number;
  readonly solveMaxMs: number;
  /** Migrations that one host takes part in at the same time. */
  readonly migrationsParallelMax: number;

  // Load
  /** Above this load a host is overloaded. */
  readonly overloadRatio: number;
  /** Below this load it is no longer. */
  readonly clearRatio: number;
  /** A host that helps is filled to this share of its capacity at most, while other hosts are left to ask. */
  readonly targetRatio: number;
  /** World: how long a host must stay overloaded before it raises an event. */
  readonly holdMs: number;
  /** World: how long a VM that moved stays where it is. */
  readonly cooldownMs: number;
  /** World: first and longest pause after an event that could not be solved. */
  readonly backoffMinMs: number;
  readonly backoffMaxMs: number;
  /** World: milliseconds in one second of the load's time (1000 at normal speed). */
  readonly worldSecondMs: number;

  /** What no VM's arrival here may break, and what plans are made by. */
  readonly rules: readonly PlacementRule[];

  /** `observe` ends events as advised instead of moving anything. */
  readonly automation: "observe" | "auto";
}
