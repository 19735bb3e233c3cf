import type { JournalRecord } from "@dvms/protocol";
import { decide, type HostSnapshot, loadOf } from "@dvms/sched";
import { InvariantError } from "../checkers/checker.ts";
import type { Ends } from "../checkers/ends.ts";
import { FreeAgain } from "../checkers/free-again.ts";
import { RingWhole } from "../checkers/ring-whole.ts";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import type { CheckOptions } from "./draw-options.ts";

const ringWithinMs = 10_000;
const solvedWithinMs = 60_000;
/** Between two looks, and looks in a row that must find nothing left to do. */
const lookMs = 500;
const calmLooks = 4;
/** Sums of demands carry rounding errors. */
const loadTolerance = 1e-6;
/** A leader and its members learn of an expiry by their own timers, one message apart. */
const leaseSlackMs = 1_500;

/**
 * The second phase of a run: nothing disturbs any more, and within bounded times the ring is whole, every host is free,
 * every event has ended and every overload with a cure is cured. Returns early once all of that is so. Throws an
 * InvariantError else.
 */
export function recover(simulation: Simulation, options: CheckOptions, ends: Ends): void {
  const { agent, healMs } = options;
  const { timeline } = simulation;
  const ring = new RingWhole(simulation, healMs, ringWithinMs);
  const free = new FreeAgain(simulation, agent.leaseMs * (1 + agent.clockDriftMax) + leaseSlackMs);
  let calm = 0;
  while (timeline.nowMs < healMs + solvedWithinMs) {
    simulation.runFor(lookMs);
    const { nowMs } = timeline;
    const whole = ring.look(nowMs);
    free.look(nowMs);
    ends.look(simulation.hosts, nowMs, eventLimitMs(options));
    calm = whole && isCalm(simulation, options) ? calm + 1 : 0;
    if (calm >= calmLooks && solvable(simulation, options) === null) return;
  }
  const cure = solvable(simulation, options);
  if (cure !== null) throw new InvariantError("freeAgain", `At ${timeline.nowMs} ms: ${cure}.`);
  for (const host of simulation.hosts) {
    for (const { role, state, migrationId } of openRecords(simulation, host)) {
      const sentence = `host ${host.ref.id} is still ${role} of migration ${migrationId}, which is ${state}`;
      throw new InvariantError("freeAgain", `At ${timeline.nowMs} ms: ${sentence}.`);
    }
  }
}

/** The host's migrations that are neither at work nor waiting for somebody who is away: whose counterpart has left the ring waits for an operator. */
function openRecords(simulation: Simulation, { agent, journal }: VirtualHost): JournalRecord[] {
  if (agent === null) return [];
  const copying = new Set(Array.from(simulation.migrations.jobs, ({ migrationId }) => migrationId));
  return journal.filter((record) => {
    if (copying.has(record.migrationId)) return false;
    const peer = record.role === "source" ? record.target : record.source;
    return (simulation.hostById(peer.id)?.agent ?? null) !== null;
  });
}

/** Nothing is promised and no migration is open anywhere. */
function isCalm(simulation: Simulation, { agent }: CheckOptions): boolean {
  const { hosts, timeline } = simulation;
  return hosts.every((host) => {
    if (host.agent === null) return true;
    const { lease, load } = host.agent.view(host.clock.localMs(timeline.nowMs));
    // A host that is overloaded will raise again: calm are those that have nothing to raise, or waited for long enough.
    return lease === null && openRecords(simulation, host).length === 0 && load <= agent.overloadRatio + loadTolerance;
  });
}

/** An overload for which there is a cure, in one sentence; null if there is none. Of the daemons that are up. */
function solvable({ hosts }: Simulation, { agent, hosts: count }: CheckOptions): string | null {
  // A partition that may not hold the whole ring may miss the one host that would have helped.
  if (count > agent.partitionMembersMax) return null;
  const up = hosts.filter((host) => host.agent !== null);
  const snapshots = up.map((host) => host.hypervisor.sample());
  const isOver = (snapshot: HostSnapshot) => loadOf(snapshot) > agent.overloadRatio + loadTolerance;
  const helpers = snapshots.filter((snapshot) => !isOver(snapshot));
  for (const overloaded of snapshots.filter(isOver)) {
    const { overloadRatio, solveStepsMax: stepsMax, planMovesMax } = agent;
    const request = { snapshots: [overloaded, ...helpers], overloadRatio, targetRatio: overloadRatio, stepsMax };
    const { status, plan } = decide(request);
    if (status !== "solved" || plan.moves.length > planMovesMax) continue;
    const load = loadOf(overloaded).toFixed(3);
    const moves = plan.moves.map(({ vmId, targetId }) => `${vmId} to ${targetId}`).join(", ");
    return `host ${overloaded.hostId} is overloaded (${load}), and moving ${moves} would cure it`;
  }
  return null;
}

/** From raising to the end: the planning, and a plan whose moves all run one after the other, at their slowest. */
function eventLimitMs({ agent, memoryMiB, migrationMiBPerS }: CheckOptions): number {
  const slowestMoveMs = (memoryMiB / migrationMiBPerS) * 2 * 1000;
  return agent.planningMaxMs + 4 * agent.planMovesMax * slowestMoveMs + 20_000;
}
