import type { JournalRecord } from "@dvms/protocol";
import { decide, type HostSnapshot, loadOf, type Resources, totalResources } from "@dvms/sched";
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
/** A multiple of the time between two looks. */
const patienceMs = 15_000;
/** Last words are repeated every ten seconds at the slowest, and an answer may need a question first. */
const recordLimitMs = 40_000;
/** Sums of demands carry rounding errors. */
const loadTolerance = 1e-6;
/** Leases at most that a host waits for its turn in a plan (docs/protocol.md, rule 5). */
const waitingLeasesMax = 6;
/** A leader and its members learn of an expiry by their own timers, one message apart. */
const leaseSlackMs = 1_500;

/**
 * The second phase of a run: nothing disturbs any more, and within bounded times the ring is whole, every host is free,
 * every event has ended and every overload with a cure is cured. Returns early once all of that is so. Throws an
 * InvariantError else.
 */
export function recover(simulation: Simulation, options: CheckOptions, ends: Ends): void {
  const { healMs } = options;
  const { timeline } = simulation;
  const ring = new RingWhole(simulation, healMs, ringWithinMs);
  const free = new FreeAgain(simulation, leaseLimitMs(options));
  const records = new OpenRecords(simulation);
  let calm = 0;
  while (timeline.nowMs < healMs + solvedWithinMs) {
    simulation.runFor(lookMs);
    const { nowMs } = timeline;
    const whole = ring.look(nowMs);
    free.look(nowMs);
    ends.look(simulation.hosts, nowMs, eventLimitMs(options));
    const settled = records.look(nowMs) && whole;
    // Overloads without a cure are raised again and again; somebody had the time to cure all others.
    const patient = nowMs > healMs + patienceMs && Math.round(nowMs - healMs) % patienceMs < lookMs;
    calm = settled && isCalm(simulation, options) ? calm + 1 : 0;
    if (calm >= calmLooks || (settled && patient && solvable(simulation, options) === null)) return;
  }
  const cure = solvable(simulation, options);
  if (cure !== null) throw new InvariantError("freeAgain", `At ${timeline.nowMs} ms: ${cure}.`);
}

/** The migrations that are written in journals, and since when. */
class OpenRecords {
  readonly #simulation: Simulation;
  #since = new Map<string, number>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  /** True if there are none. Throws an InvariantError for one that nobody closes. */
  look(nowMs: number): boolean {
    const open = new Map<string, number>();
    for (const host of this.#simulation.hosts) {
      for (const { role, migrationId, state } of openRecords(this.#simulation, host)) {
        const sinceMs = this.#since.get(`${role} ${migrationId}`) ?? nowMs;
        open.set(`${role} ${migrationId}`, sinceMs);
        if (nowMs - sinceMs <= recordLimitMs) continue;
        const sentence = `host ${host.ref.id} is ${role} of migration ${migrationId}, ${state}, for ${nowMs - sinceMs} ms`;
        throw new InvariantError("freeAgain", `At ${nowMs} ms: ${sentence}.`);
      }
    }
    this.#since = open;
    return open.size === 0;
  }
}

/** The host's migrations that are neither at work nor waiting for somebody who has left the ring. */
function openRecords(simulation: Simulation, { agent, journal }: VirtualHost): JournalRecord[] {
  if (agent === null) return [];
  const copying = new Set(Array.from(simulation.migrations.jobs, ({ migrationId }) => migrationId));
  return journal.filter((record) => {
    if (copying.has(record.migrationId)) return false;
    const peer = record.role === "source" ? record.target : record.source;
    return (simulation.hostById(peer.id)?.agent ?? null) !== null;
  });
}

/** Nothing is promised and nothing is to be raised anywhere. */
function isCalm(simulation: Simulation, { agent }: CheckOptions): boolean {
  const { hosts, timeline } = simulation;
  return hosts.every((host) => {
    if (host.agent === null) return true;
    const { lease, load } = host.agent.view(host.clock.localMs(timeline.nowMs));
    return lease === null && load <= agent.overloadRatio + loadTolerance;
  });
}

/** An overload for which there is a cure, in one sentence; null if there is none. Of the daemons that are up. */
function solvable({ hosts }: Simulation, { agent, hosts: count }: CheckOptions): string | null {
  // A partition that may not hold the whole ring may miss the one host that would have helped.
  if (count > agent.partitionMembersMax) return null;
  const up = hosts.filter((host) => host.agent !== null);
  // What a target keeps for a source that may never come back is room that nobody else can have.
  const snapshots = up.map((host) => ({ ...host.hypervisor.sample(), reserved: promisedBy(host) }));
  const isOver = (snapshot: HostSnapshot) =>
    loadOf({ ...snapshot, reserved: {} }) > agent.overloadRatio + loadTolerance;
  const helpers = snapshots.filter((snapshot) => !isOver(snapshot));
  if (helpers.length === snapshots.length) return null;
  const { overloadRatio, solveStepsMax: stepsMax, planMovesMax, rules } = agent;
  // A copy that waits for a source which may never come back keeps others away by a rule, and nothing shows that from outside.
  const ruled = new Set(rules.flatMap(({ vmIds }) => vmIds));
  if (up.some(({ journal }) => journal.some(({ vm }) => ruled.has(vm.id)))) return null;
  const decideFor = (members: readonly HostSnapshot[]) =>
    decide({ snapshots: members, overloadRatio, targetRatio: overloadRatio, rules, stepsMax });
  // Where there is not enough for all, whose overload is cured first is nobody's promise.
  if (decideFor(snapshots).status !== "solved") return null;
  for (const overloaded of snapshots.filter(isOver)) {
    const { status, plan } = decideFor([overloaded, ...helpers]);
    if (status !== "solved" || plan.moves.length > planMovesMax) continue;
    const load = loadOf(overloaded).toFixed(3);
    const moves = plan.moves.map(({ vmId, targetId }) => `${vmId} to ${targetId}`).join(", ");
    return `host ${overloaded.hostId} is overloaded (${load}), and moving ${moves} would cure it`;
  }
  return null;
}

function promisedBy({ journal }: VirtualHost): Resources {
  return totalResources(journal.flatMap((record) => (record.role === "target" ? [record.vm.demand] : [])));
}

/** The longest lease: a plan whose moves wait for each other, one for all, is covered by it twice. */
function leaseLimitMs({ agent, memoryMiB, migrationMiBPerS }: CheckOptions): number {
  const planMs = agent.planMovesMax * (memoryMiB / migrationMiBPerS) * 2 * 1000;
  const longestMs = Math.min(agent.leaseMs + 2 * planMs, agent.leaseMs * waitingLeasesMax);
  return longestMs * (1 + agent.clockDriftMax) + leaseSlackMs;
}

/** From raising to the end: the planning, and a plan whose moves all run one after the other, at their slowest. */
function eventLimitMs({ agent, memoryMiB, migrationMiBPerS }: CheckOptions): number {
  const slowestMoveMs = (memoryMiB / migrationMiBPerS) * 2 * 1000;
  return agent.planningMaxMs + 4 * agent.planMovesMax * slowestMoveMs + 20_000;
}
