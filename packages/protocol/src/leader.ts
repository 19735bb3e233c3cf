import type { Context } from "./context.ts";
import { LedEvent, type Member } from "./event.ts";
import { Growth } from "./growth.ts";
import type { Hints } from "./hints.ts";
import type { HostRef } from "./host.ts";
import type { HostView } from "./host-view.ts";
import { countOn, endlessLease, renewAfterShare } from "./lease.ts";
import { Merge } from "./merge.ts";
import type { MessageOf } from "./message.ts";
import type { Cause, Outcome } from "./outcome.ts";
import { PlanRun } from "./plan-run.ts";
import type { Requests } from "./requests.ts";
import type { Reservation } from "./reservation.ts";
import type { Ring } from "./ring.ts";

/** What a leader needs of the rest of its agent. */
export interface LeaderParts {
  readonly view: HostView;
  readonly ring: Ring;
  readonly hints: Hints;
  readonly requests: Requests;
  readonly reservation: Reservation;
  /** True while this host is overloaded by its detector's word. */
  readonly overloaded: () => boolean;
  /** Since when, in local time. */
  readonly overloadedSinceMs: () => number;
  /** Events of this overload that gave way to others so far. */
  readonly timesYielded: () => number;
  readonly ended: (outcome: Outcome) => void;
}

/**
 * The initiator's role: it stays the leader of its own event from raising to the end; invitations travel, answers come
 * home (docs/protocol.md). `Growth` gathers a partition and a plan, `Merge` settles with other events
 * that are in the way, `PlanRun` prepares and executes the plan; this class holds
 * the role itself, the leases of the members, and the end.
 */
export class Leader {
  readonly growth: Growth;
  readonly planRun: PlanRun;
  readonly merge: Merge;
  readonly #context: Context;
  readonly #parts: LeaderParts;
  #event: LedEvent | null = null;
  #eventCount = 0;
  #stopping = false;

  constructor(context: Context, parts: LeaderParts) {
    this.#context = context;
    this.#parts = parts;
    this.growth = new Growth(context, parts, this);
    this.planRun = new PlanRun(context, parts, this);
    this.merge = new Merge(context, parts, this);
  }

  get event(): LedEvent | null {
    return this.#event;
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  /** The only way into the leader's role: a free host reserves itself and leads its own event. */
  becomeLeader(cause: Cause): void {
    const { self, incarnation, nowMs, deadlines, config } = this.#context;
    this.#eventCount++;
    const event = new LedEvent(`${self.id}:${incarnation}.${this.#eventCount}`, cause, nowMs, self);
    this.#event = event;
    this.#context.trace({ kind: "raised", eventId: event.id, cause });
    const { epoch } = this.#parts.reservation.becomeReserved(event.id, self, 0, Number.POSITIVE_INFINITY);
    event.addMember(self, epoch, this.#parts.view.snapshot(), endlessLease);
    const { successors } = this.#parts.ring;
    event.learn(successors, successors.length < config.successorsMax);
    deadlines.set("event", nowMs + config.planningMaxMs);
    deadlines.set("renew", nowMs + config.leaseMs * renewAfterShare);
    this.growth.grow(event);
  }

  /**
   * Renews the leases that would be more than half over the next time, drops who did not renew, and asks about migrations
   * that should be over. A member that takes part in a copy keeps its lease by itself (rule 5).
   */
  renew(): void {
    const event = this.#event;
    if (!event) return;
    const { nowMs, config, deadlines, self } = this.#context;
    const nextMs = nowMs + config.leaseMs * renewAfterShare;
    deadlines.set("renew", nextMs);
    for (const member of [...event.members.values()]) {
      const { host, leaseMs, toldMs } = member;
      if (host.id === self.id || event.execution?.inFlight(host.id)) continue;
      if (event.phase !== "executing" && member.leaseUntilMs <= nowMs)
        this.onMemberLost(host.id, "did not renew its lease");
      else if (toldMs + leaseMs * renewAfterShare < nextMs) this.#renew(event, member);
    }
    this.planRun.askAgain(event);
  }

  #renew(event: LedEvent, member: Member): void {
    const { nowMs, config } = this.#context;
    const { host, epoch, leaseMs } = member;
    event.attempts++;
    const { attempts: attempt, id: eventId } = event;
    event.renewals.set(host.id, { attempt, sentMs: nowMs, leaseMs });
    member.toldMs = nowMs;
    const memberIds = [...event.members.keys()];
    const sendingsMax = Math.max(1, Math.floor((config.leaseMs * renewAfterShare) / config.retryMs));
    const message = { kind: "renew", eventId, epoch, attempt, leaseMs, memberIds } as const;
    this.#parts.requests.open(host.id, host, message, sendingsMax);
  }

  onRenewed(from: HostRef, message: MessageOf<"renewed">): void {
    const member = this.#event?.members.get(from.id);
    const sent = this.#event?.renewals.get(from.id);
    if (!member || member.epoch !== message.epoch || sent?.attempt !== message.attempt) return;
    this.#parts.requests.settle("renew", from.id);
    countOn(member, sent, this.#context.config);
  }

  /** A member is not (or no longer) there. While the plan runs, its migrations tell what becomes of them. */
  onMemberLost(hostId: string, reason: string): void {
    const event = this.#event;
    const member = event?.members.get(hostId);
    if (!event || !member || event.phase === "executing" || hostId === this.#context.self.id) return;
    this.release(event, member);
    event.silentIds.add(hostId);
    this.#context.trace({ kind: "metSilent", eventId: event.id, hostId });
    if (event.phase === "preparing") this.planRun.replan(event, `host ${hostId} ${reason}`);
  }

  onReleased(from: HostRef, message: MessageOf<"released">): void {
    this.#parts.requests.settle("release", releaseSubject(from, message.eventId));
    const member = this.#event?.id === message.eventId ? this.#event.members.get(from.id) : undefined;
    if (member?.epoch !== message.epoch) return;
    this.#parts.requests.settle("renew", from.id);
    this.onMemberLost(from.id, "gave up its reservation");
  }

  /** Planning or execution took longer than it may. */
  onEventTimeout(): void {
    if (this.#event) this.end("lost", `the event took too long while ${this.#event.phase}`);
  }

  /** Ends what has not begun; what was ordered is finished. */
  stop(): void {
    this.#stopping = true;
    const event = this.#event;
    if (!event) return;
    if (event.phase === "executing") this.planRun.stop(event);
    else this.end("cancelled", "the daemon stops");
  }

  /** A host that was invited has not answered, but it may have granted. */
  withdrawInvitations(event: LedEvent): void {
    for (const { host } of event.invited.values()) {
      this.#parts.requests.settle("invite", host.id);
      this.releaseHost(host, event.id, 0);
    }
    event.invited.clear();
  }

  release(event: LedEvent, member: Member): void {
    event.members.delete(member.host.id);
    this.#parts.requests.settle("renew", member.host.id);
    this.releaseHost(member.host, event.id, member.epoch);
  }

  /** Epoch 0 releases whatever that host granted to the event. */
  releaseHost(host: HostRef, eventId: string, epoch: number): void {
    this.#parts.requests.open(releaseSubject(host, eventId), host, { kind: "release", eventId, epoch });
  }

  /** The only way out of the leader's role. */
  end(outcome: Outcome, reason: string): void {
    const event = this.#event;
    if (!event) return;
    const { nowMs, deadlines, self } = this.#context;
    this.withdrawInvitations(event);
    this.merge.forget(event);
    for (const { message } of event.orders.values()) this.#parts.requests.settle("order", message.migrationId);
    for (const member of [...event.members.values()]) {
      this.#parts.requests.settle("prepare", member.host.id);
      if (member.host.id !== self.id) this.release(event, member);
    }
    this.#context.trace({
      kind: "ended",
      eventId: event.id,
      cause: event.cause,
      outcome,
      memberIds: [...event.everIds],
      busyIds: [...event.busyIds],
      silentIds: [...event.silentIds],
      migrations: event.execution?.doneCount ?? 0,
      migrationsFailed: event.execution?.failedCount ?? 0,
      reactionMs: event.reactionMs,
      solverMs: event.solverMs,
      durationMs: nowMs - event.raisedMs,
      reason,
    });
    this.#event = null;
    for (const timer of ["event", "renew", "solve", "cede"] as const) deadlines.clear(timer);
    this.#parts.reservation.becomeFree("leader");
    this.#parts.ended(outcome);
  }
}

function releaseSubject(host: HostRef, eventId: string): string {
  return `${host.id} ${eventId}`;
}
