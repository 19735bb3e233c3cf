import type { AgentConfig } from "@dvms/protocol";
import type { DaemonConfig } from "./load-config.ts";
import { placementRule } from "./placement-rules.ts";

/** The agent's view of the configuration: durations of the load's world in real milliseconds, at the load's speed. */
export function agentConfig({ scheduling, network, hypervisor }: DaemonConfig): AgentConfig {
  const worldSecondMs = 1_000 / hypervisor.speed;
  return {
    heartbeatMs: network.heartbeatMs,
    suspectMs: network.suspectMs,
    successorsMax: network.successorsMax,
    hintsMs: network.hintsMs,
    retryMs: network.retryMs,
    retriesMax: network.retriesMax,
    leaseMs: network.leaseMs,
    clockDriftMax: network.clockDriftMax,
    planningMaxMs: network.planningMaxMs,
    partitionMembersMax: scheduling.partitionMembersMax,
    changedMax: network.changedMax,
    solveStepsMax: scheduling.solveStepsMax,
    planMovesMax: scheduling.planMovesMax,
    solveMaxMs: scheduling.solveMaxMs,
    migrationsParallelMax: scheduling.migrationsParallelMax,
    overloadRatio: scheduling.overloadRatio,
    clearRatio: scheduling.clearRatio,
    targetRatio: scheduling.targetRatio,
    holdMs: scheduling.holdS * worldSecondMs,
    cooldownMs: scheduling.cooldownS * worldSecondMs,
    backoffMinMs: scheduling.backoffMinS * worldSecondMs,
    backoffMaxMs: scheduling.backoffMaxS * worldSecondMs,
    worldSecondMs,
    rules: scheduling.rules.map(placementRule),
    automation: scheduling.automation,
  };
}
