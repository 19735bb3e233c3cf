import type { AgentConfig } from "@dvms/protocol";

/**
 * The agent's limits for a simulated data centre at the load's own speed, with the published experiment's rule for raising:
 * demand above capacity, seen by a sample each second, without a hold.
 */
export const agentDefaults: AgentConfig = {
  heartbeatMs: 1_000,
  suspectMs: 4_000,
  successorsMax: 8,
  hintsMs: 500,
  retryMs: 500,
  retriesMax: 3,
  leaseMs: 10_000,
  clockDriftMax: 0.01,
  planningMaxMs: 30_000,
  partitionMembersMax: 16,
  changedMax: 3,
  solveStepsMax: 400,
  planMovesMax: 8,
  solveMaxMs: 1_000,
  migrationsParallelMax: 2,
  overloadRatio: 1,
  clearRatio: 0.97,
  targetRatio: 1,
  holdMs: 0,
  cooldownMs: 30_000,
  backoffMinMs: 2_000,
  backoffMaxMs: 60_000,
  worldSecondMs: 1_000,
  rules: [],
  automation: "auto",
};
