import type { SolveAnswer } from "@dvms/sched";
import type { Context } from "./context.ts";
import type { LedEvent } from "./event.ts";
import type { HostRef } from "./host.ts";
import type { Leader, LeaderParts } from "./leader.ts";
import { leaderLeaseMs } from "./lease.ts";
import type { MessageOf } from "./message.ts";
import { nextToInvite } from "./tour.ts";

/** An exchange costs two migrations: one is looked for in no fewer hosts, unless there are no more. */
const exchangeMembersMin = 8;
const vanishedReason = "the overload was gone before anything had to move";

/**
 * How a leader gathers a partition: invite, validate, solve, until there is a plan or the whole ring was seen
 * (docs/protocol.md, rules 7 and 8).
 */
export class Growth {
  readonly #context: Context;
  readonly #parts: LeaderParts;
  readonly #leader: Leader;

  constructor(context: Context, parts: LeaderParts, leader: Leader) {
    this.#context = context;
    this.#parts = parts;
    this.#leader = leader;
  }

  grow(event: LedEvent): void {
    if (this.#endIfVanished()) return;
    const full = event.members.size >= this.#context.config.partitionMembersMax;
    const host = full ? null : nextToInvite(event, this.#parts.hints);
    if (!host) return this.#finishTour(event);
    const { nowMs, config } = this.#context;
    event.attempts++;
    const { id: eventId, attempts: attempt, cause } = event;
    event.invite({ host, attempt, sentMs: nowMs, leaseMs: config.leaseMs });
    this.#context.trace({ kind: "invited", eventId, hostId: host.id });
    this.#parts.requests.open(host.id, host, { kind: "invite", eventId, attempt, leaseMs: config.leaseMs, cause });
  }

  onGrant(from: HostRef, message: MessageOf<"grant">): void {
    const event = this.#leader.event;
    const invitation = event?.id === message.eventId ? event.invited.get(from.id) : undefined;
    // A repeated grant of a member says nothing new.
    if (event?.id === message.eventId && event.members.get(from.id)?.epoch === message.epoch) return;
    const asked = invitation?.attempt === message.attempt;
    if (!event || !invitation || !asked || event.phase !== "growing") {
      return this.#leader.releaseHost(from, message.eventId, message.epoch);
    }
    this.#parts.requests.settle("invite", from.id);
    event.invited.delete(from.id);
    event.learn(message.successors);
    const { sentMs, leaseMs } = invitation;
    const leaseUntilMs = sentMs + leaderLeaseMs(leaseMs, this.#context.config);
    event.addMember(from, message.epoch, message.snapshot, { leaseMs, toldMs: this.#context.nowMs, leaseUntilMs });
    this.#context.trace({ kind: "joinedPartition", eventId: event.id, hostId: from.id, members: event.members.size });
    this.validateAndSolve(event);
  }

  onBusy(from: HostRef, message: MessageOf<"busy">): void {
    const event = this.#leader.event;
    if (!event || event.id !== message.eventId || event.invited.get(from.id)?.attempt !== message.attempt) return;
    this.#parts.requests.settle("invite", from.id);
    event.invited.delete(from.id);
    event.busyIds.add(from.id);
    // Members that the busy host names are busy too: no need to ask each of them. No other host is skipped.
    for (const memberId of message.memberIds) if (!event.everIds.has(memberId)) event.busyIds.add(memberId);
    this.#leader.merge.noteMet(event, from, message);
    event.learn(message.successors);
    this.#context.trace({ kind: "metBusy", eventId: event.id, hostId: from.id, holderEventId: message.holderEventId });
    this.#goOn(event);
  }

  onInviteSilent(host: HostRef, eventId: string): void {
    const event = this.#leader.event;
    if (!event || event.id !== eventId || !event.invited.delete(host.id)) return;
    event.silentIds.add(host.id);
    this.#context.trace({ kind: "metSilent", eventId, hostId: host.id });
    // It may have granted, and its grant may have been lost.
    this.#leader.releaseHost(host, eventId, 0);
    this.#goOn(event);
  }

  #goOn(event: LedEvent): void {
    if (event.phase === "growing" && !event.solving) this.grow(event);
  }

  #endIfVanished(): boolean {
    if (this.#parts.overloaded()) return false;
    this.#leader.end("vanished", vanishedReason);
    return true;
  }

  /** Looks at the leader's own load again before each step: an event whose cause is gone moves nothing. */
  validateAndSolve(event: LedEvent): void {
    if (this.#endIfVanished()) return;
    if (event.solving) {
      event.grewWhileSolving = true;
      return;
    }
    const { config, nowMs, deadlines, self } = this.#context;
    const own = event.members.get(self.id);
    if (own) own.snapshot = this.#parts.view.snapshot();
    event.solveId++;
    event.solving = true;
    event.grewWhileSolving = false;
    event.solveStartedMs = nowMs;
    deadlines.set("solve", nowMs + config.solveMaxMs);
    const request = {
      snapshots: event.snapshots(),
      overloadRatio: config.overloadRatio,
      targetRatio: event.relaxed ? config.overloadRatio : config.targetRatio,
      cureIds: [self.id, ...event.adoptedIds],
      mayExchange: event.relaxed || event.members.size >= exchangeMembersMin,
      rules: config.rules,
      stepsMax: config.solveStepsMax,
    };
    this.#context.perform({ kind: "solve", eventId: event.id, solveId: event.solveId, request });
  }

  onSolved(eventId: string, solveId: number, answer: SolveAnswer): void {
    const event = this.#leader.event;
    if (!event?.solving || event.id !== eventId || event.solveId !== solveId) return;
    const elapsedMs = this.#context.nowMs - event.solveStartedMs;
    const { status, plan, steps, reason } = answer;
    this.#context.trace({
      kind: "solverAnswered",
      eventId,
      status,
      moves: plan.moves.length,
      steps,
      elapsedMs,
      reason,
    });
    event.solving = false;
    event.solverMs += elapsedMs;
    event.answer = answer;
    this.#context.deadlines.clear("solve");
    if (!this.#parts.overloaded() || status === "satisfied") this.#leader.end("vanished", vanishedReason);
    else if (touchesStrangers(event, answer)) this.validateAndSolve(event);
    else if (status === "solved" && this.#isModest(answer)) this.#leader.planRun.prepare(event, answer);
    else if (event.grewWhileSolving) this.validateAndSolve(event);
    else if (event.relaxed) this.#settleForLess(event);
    else this.grow(event);
  }

  /** Nobody asked for a storm: a plan that moves half of a partition does more harm than the overload. */
  #isModest({ plan }: SolveAnswer): boolean {
    return plan.moves.length > 0 && plan.moves.length <= this.#context.config.planMovesMax;
  }

  /** The solver did not answer in time: as if it had found nothing. */
  onSolveTimeout(): void {
    const event = this.#leader.event;
    if (!event) return;
    const plan = { moves: [], makespanS: 0 };
    const none = { status: "unknown", plan, cost: 0, lowerBound: 0, proven: false, steps: 0 } as const;
    this.onSolved(event.id, event.solveId, { ...none, reason: "the solver did not answer in time" });
  }

  /** Nobody is left to invite: fill the members to the brim and let VMs trade places, then take the best partial plan, then give up. */
  #finishTour(event: LedEvent): void {
    if (event.invited.size > 0) return;
    const { targetRatio, overloadRatio } = this.#context.config;
    const { size } = event.members;
    const moreToTry = targetRatio < overloadRatio || size < exchangeMembersMin;
    if (size > 1 && !event.relaxed && moreToTry) {
      event.relaxed = true;
      this.validateAndSolve(event);
    } else this.#settleForLess(event);
  }

  #settleForLess(event: LedEvent): void {
    const { answer, everIds, busyIds, silentIds } = event;
    if (answer?.status === "improved" && this.#isModest(answer)) {
      if (touchesStrangers(event, answer)) return this.validateAndSolve(event);
      return this.#leader.planRun.prepare(event, answer);
    }
    const tried = `${everIds.size} members, ${busyIds.size} busy, ${silentIds.size} silent`;
    const { planMovesMax } = this.#context.config;
    const moves = answer?.plan.moves.length ?? 0;
    const storm = `the only plan found would move ${moves} VMs at once, ${planMovesMax} at most are allowed`;
    const why = moves > planMovesMax ? storm : (answer?.reason ?? "no other host could be reserved");
    // A partition that is full could take nobody in: whoever ceded to it would do so in vain.
    const full = event.members.size >= this.#context.config.partitionMembersMax;
    if (!full && this.#leader.merge.askNext(event)) return;
    if (busyIds.size > 0) this.#leader.end("yielded", `hosts of other events were in the way (${tried}): ${why}`);
    else {
      const end = full ? "the partition is as large as it may be" : "the whole ring was seen";
      this.#leader.end("exhausted", `${end} (${tried}): ${why}`);
    }
  }
}

/** True if the plan needs a host that is a member no more: then the answer is void (rule 8). */
function touchesStrangers({ members }: LedEvent, { plan }: SolveAnswer): boolean {
  return plan.moves.some(({ sourceId, targetId }) => !members.has(sourceId) || !members.has(targetId));
}
