import type { Move, SolveAnswer } from "@dvms/sched";
import type { Context } from "./context.ts";
import type { LedEvent, Member } from "./event.ts";
import { Execution } from "./execution.ts";
import type { HostRef } from "./host.ts";
import type { Leader, LeaderParts } from "./leader.ts";
import { countOn, renewAfterShare } from "./lease.ts";
import type { MessageOf } from "./message.ts";

/** An execution may take this many times its predicted length, plus a pause for the network, before the event is lost. */
const executionSlack = 4;
const executionSlackMs = 15_000;
/** An execution at most: the prediction rests on what members say of themselves, and one may say that it has no bandwidth. */
const executionMaxMs = 24 * 60 * 60_000;
/** An order's answer waits for the target's: it is given longer than one request. */
const orderPatience = 4;
/** A migration may take this many times its predicted length before its source is asked what became of it. */
const movePatience = 2;
/** Leases at most for which a host is reserved without another word: so long it is lost if its leader dies meanwhile. */
const waitingLeasesMax = 6;

/**
 * How a leader turns a plan into migrations: the touched hosts confirm it, their sources are told to migrate as the
 * dependencies allow, and each host is released when its last action is done (docs/protocol.md, rules 9 to 12).
 */
export class PlanRun {
  readonly #context: Context;
  readonly #parts: LeaderParts;
  readonly #leader: Leader;

  constructor(context: Context, parts: LeaderParts, leader: Leader) {
    this.#context = context;
    this.#parts = parts;
    this.#leader = leader;
  }

  prepare(event: LedEvent, answer: SolveAnswer): void {
    const { moves } = answer.plan;
    const { self, config, nowMs } = this.#context;
    if (config.automation === "observe") return this.#leader.end("advised", answer.reason);
    const touched = touchedBy(moves);
    const vms = new Map(event.snapshots().flatMap((snapshot) => snapshot.vms.map((vm) => [vm.id, vm] as const)));
    for (const member of [...event.members.values()]) {
      member.ready = false;
      if (touched.has(member.host.id) || member.host.id === self.id) continue;
      event.sparedIds.add(member.host.id);
      this.#leader.release(event, member);
    }
    event.phase = "preparing";
    event.planVersion++;
    event.preparedMs = nowMs;
    event.execution = new Execution(answer.plan);
    const { id: eventId, planVersion } = event;
    const leaseMs = this.#leaseFor(event.execution);
    this.#context.trace({ kind: "prepared", eventId, planVersion, hostIds: [...touched].sort() });
    const asksAtOnce = this.#asksAtOnce(event, moves);
    for (const member of event.members.values()) {
      const { host, epoch } = member;
      if (!touched.has(host.id)) continue;
      member.ready = asksAtOnce && host.id !== self.id;
      if (member.ready) continue;
      if (host.id !== self.id) {
        member.leaseMs = leaseMs;
        member.toldMs = nowMs;
      }
      const arrivals = moves.filter((move) => move.targetId === host.id).flatMap((move) => vms.get(move.vmId) ?? []);
      const departures = moves.filter((move) => move.sourceId === host.id).map((move) => move.vmId);
      const message = { kind: "prepare", eventId, epoch, planVersion, leaseMs, arrivals, departures } as const;
      this.#parts.requests.open(host.id, host, message);
    }
  }

  /**
   * A plan of one move from here needs no Prepare at its target: what the target would confirm it looks at again when it is
   * asked, and the ask comes from its leader (rule 9).
   */
  #asksAtOnce(event: LedEvent, moves: readonly Move[]): boolean {
    return moves.length === 1 && moves[0]!.sourceId === this.#context.self.id && !event.askFailed;
  }

  /**
   * A host that takes part in a copy keeps its lease by itself. Where moves wait for others, the lease covers that: half of
   * it, since it is renewed then.
   */
  #leaseFor(execution: Execution): number {
    const { leaseMs, worldSecondMs, migrationsParallelMax } = this.#context.config;
    if (execution.startsAtOnce(migrationsParallelMax)) return leaseMs;
    const waitMs = execution.plan.makespanS * worldSecondMs;
    return Math.min(leaseMs + waitMs / renewAfterShare, leaseMs * waitingLeasesMax);
  }

  onReady(from: HostRef, message: MessageOf<"ready">): void {
    const event = this.#beingPrepared(from, message);
    const member = event?.members.get(from.id);
    if (!event?.execution || !member) return;
    this.#parts.requests.settle("prepare", from.id);
    this.#countOn(event, member);
    member.ready = true;
    const touched = touchedBy(event.execution.plan.moves);
    if ([...touched].every((hostId) => event.members.get(hostId)?.ready)) this.#execute(event, event.execution);
  }

  onChanged(from: HostRef, message: MessageOf<"changed">): void {
    const event = this.#beingPrepared(from, message);
    const member = event?.members.get(from.id);
    if (!event || !member) return;
    this.#countOn(event, member);
    this.#context.trace({ kind: "planChanged", eventId: event.id, hostId: from.id, reason: message.reason });
    member.snapshot = message.snapshot;
    this.replan(event, `host ${from.id} changed: ${message.reason}`);
  }

  /** Whatever it answers, its lease began anew with the Prepare. */
  #countOn({ preparedMs: sentMs }: LedEvent, member: Member): void {
    countOn(member, { sentMs, leaseMs: member.leaseMs }, this.#context.config);
  }

  /** The event, if the answer is about the plan version that is being prepared now. */
  #beingPrepared(from: HostRef, message: MessageOf<"ready"> | MessageOf<"changed">): LedEvent | null {
    const event = this.#leader.event;
    if (event?.phase !== "preparing" || event.id !== message.eventId) return null;
    const current = event.members.get(from.id)?.epoch === message.epoch && event.planVersion === message.planVersion;
    return current ? event : null;
  }

  /** The plan does not hold any more: solve again with what is known now, but not for ever. */
  replan(event: LedEvent, reason: string): void {
    for (const hostId of event.members.keys()) this.#parts.requests.settle("prepare", hostId);
    event.changedCount++;
    event.execution = null;
    event.phase = "growing";
    // Who was released for this plan may be asked again, with headroom first.
    event.relaxed = false;
    if (event.changedCount > this.#context.config.changedMax) this.#leader.end("yielded", reason);
    else this.#leader.growth.validateAndSolve(event);
  }

  #execute(event: LedEvent, execution: Execution): void {
    event.phase = "executing";
    const { nowMs, config, deadlines } = this.#context;
    const makespanMs = execution.plan.makespanS * config.worldSecondMs;
    const slackMs = makespanMs * executionSlack + executionSlackMs;
    deadlines.set("event", nowMs + Math.min(slackMs, executionMaxMs));
    this.#advance(event, execution);
  }

  /** Orders what may start, releases who is done, ends the event with the last move. */
  #advance(event: LedEvent, execution: Execution): void {
    for (const move of execution.takeReady(this.#context.config.migrationsParallelMax))
      this.#order(event, execution, move);
    for (const member of [...event.members.values()]) {
      const { id } = member.host;
      if (id !== this.#context.self.id && execution.idle(id)) this.#leader.release(event, member);
    }
    if (!execution.over) return;
    const { doneCount } = execution;
    const { length } = execution.plan.moves;
    const reason = event.answer?.reason ?? "";
    const why = this.#leader.stopping ? "the daemon stops" : event.failure;
    if (doneCount === length) this.#leader.end(event.answer?.status === "improved" ? "improved" : "solved", reason);
    else if (doneCount === 0) this.#leader.end("cancelled", `no migration of the plan happened: ${why}`);
    else
      this.#leader.end("improved", `${length - doneCount} of ${length} migrations did not happen (${why}): ${reason}`);
  }

  #order(event: LedEvent, execution: Execution, move: Move): void {
    const { id: eventId, planVersion } = event;
    const source = event.members.get(move.sourceId);
    const target = event.members.get(move.targetId);
    if (!source || !target) return execution.failed(move.id);
    const migrationId = `${eventId}/${planVersion}.${move.id}`;
    const order = { kind: "order", eventId, epoch: source.epoch, planVersion, migrationId, vmId: move.vmId } as const;
    const message = { ...order, target: target.host, targetEpoch: target.epoch };
    const sendingsMax = this.#context.config.retriesMax * orderPatience;
    this.#parts.requests.open(migrationId, source.host, message, sendingsMax);
    const { leaseMs, worldSecondMs } = this.#context.config;
    const askFromMs = this.#context.nowMs + leaseMs + move.estimateS * worldSecondMs * movePatience;
    event.orders.set(move.id, { to: source.host, message, askFromMs });
  }

  onMoved(from: HostRef, message: MessageOf<"moved">): void {
    const event = this.#leader.event;
    const execution = event?.execution;
    if (event?.phase !== "executing" || event.id !== message.eventId || !execution) return;
    const moveId = orderedMove(event, message.migrationId);
    if (moveId === null || event.orders.get(moveId)?.to.id !== from.id) return;
    this.#parts.requests.settle("order", message.migrationId);
    if (message.result === "begun" || message.result === "done")
      event.reactionMs ??= this.#context.nowMs - event.raisedMs;
    if (message.result === "begun") return execution.begun(moveId);
    if (!execution.isOpen(moveId)) return;
    if (message.result !== "done" && this.#mayPrepare(event, execution, moveId)) {
      event.askFailed = true;
      return this.replan(event, message.reason);
    }
    // The ends of a copy that is over begin their leases anew.
    for (const member of event.members.values())
      if (execution.isCopying(moveId, member.host.id)) member.toldMs = this.#context.nowMs;
    if (message.result === "done") execution.done(moveId);
    else {
      event.failure = message.reason;
      execution.failed(moveId);
    }
    this.#advance(event, execution);
  }

  /**
   * True if an ask without a Prepare came to nothing. It counts as a change, and the next plan is prepared: the answer tells
   * what changed at the target, and without one the plan after it is made without that host.
   */
  #mayPrepare(event: LedEvent, execution: Execution, moveId: number): boolean {
    const begun = execution.isCopying(moveId, this.#context.self.id);
    return !begun && !this.#leader.stopping && this.#asksAtOnce(event, execution.plan.moves);
  }

  /** The last word about a migration may have been lost: its source answers a repeated order with it. */
  askAgain(event: LedEvent): void {
    for (const [moveId, { to, message, askFromMs }] of event.orders) {
      if (event.execution?.isOpen(moveId) && askFromMs <= this.#context.nowMs) this.#context.send(to, message);
    }
  }

  /** An order without any answer is an unknown outcome: both hosts settle it by their journals, the event does not wait. */
  onOrderSilent(migrationId: string): void {
    const event = this.#leader.event;
    if (event?.phase !== "executing" || !event.execution) return;
    const moveId = orderedMove(event, migrationId);
    if (moveId === null) return;
    event.failure = "the source does not answer";
    event.execution.failed(moveId);
    this.#advance(event, event.execution);
  }

  /** Starts nothing more; what was ordered is finished. */
  stop(event: LedEvent): void {
    if (!event.execution) return;
    event.execution.stop();
    this.#advance(event, event.execution);
  }
}

function touchedBy(moves: readonly Move[]): Set<string> {
  return new Set(moves.flatMap((move) => [move.sourceId, move.targetId]));
}

/** The move that was ordered under this migration id; null if there is none. */
function orderedMove(event: LedEvent, migrationId: string): number | null {
  for (const [moveId, { message }] of event.orders) if (message.migrationId === migrationId) return moveId;
  return null;
}
