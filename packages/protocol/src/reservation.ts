import type { VmSnapshot } from "@dvms/sched";
import type { Context } from "./context.ts";
import type { HostRef } from "./host.ts";
import type { HostView } from "./host-view.ts";
import type { Message, MessageOf } from "./message.ts";

/** One host's promise to one partition. */
export interface Held {
  readonly eventId: string;
  readonly leader: HostRef;
  /** Fencing number of this promise: grows with each promise of this host, also across restarts. */
  readonly epoch: number;
  /** The attempt of the invitation that was granted first: the leader counts its lease from there. */
  readonly attempt: number;
  /** The length that the leader gave it last. */
  leaseMs: number;
  expiresMs: number;
  memberIds: readonly string[];
  /** The highest plan version prepared; 0 before the first. */
  planVersion: number;
}

/** Epochs of one incarnation; the product stays exact in a double for two million starts. */
const epochsPerIncarnation = 2 ** 32;

/** Longest lease that a host gives to another, whatever that one asks for: some day it must be free again. */
const leaseMaxMs = 10 * 60_000;

/**
 * The member's side of a partition: free, or reserved for one event under a lease and an epoch (docs/protocol.md, rules 1
 * to 6 and 9). The incarnation is durable before the first message and part of the epoch, so an epoch is never given twice
 * and no grant has to wait for a disk.
 */
export class Reservation {
  readonly #context: Context;
  readonly #view: HostView;
  #held: Held | null = null;
  #epochCount = 0;
  /** The answer to the plan version prepared last. */
  #prepareAnswer: Message | null = null;

  constructor(context: Context, view: HostView) {
    this.#context = context;
    this.#view = view;
  }

  get held(): Held | null {
    return this.#held;
  }

  /** The only way into the reserved state. A leader reserves its own host without end: it knows when its event ends. */
  becomeReserved(eventId: string, leader: HostRef, attempt: number, leaseMs: number): Held {
    const { nowMs, incarnation, deadlines, self } = this.#context;
    this.#epochCount++;
    const epoch = incarnation * epochsPerIncarnation + this.#epochCount;
    const memberIds = [...new Set([leader.id, self.id])];
    const givenMs = leader.id === self.id ? leaseMs : Math.min(leaseMs, leaseMaxMs);
    const expiresMs = nowMs + givenMs;
    this.#held = { eventId, leader, epoch, attempt, leaseMs: givenMs, expiresMs, memberIds, planVersion: 0 };
    deadlines.set("lease", this.#held.expiresMs);
    this.#context.trace({ kind: "granted", eventId, leaderId: leader.id, epoch });
    return this.#held;
  }

  /** The only way out of it. */
  becomeFree(by: "leader" | "lease"): void {
    if (!this.#held) return;
    const { eventId } = this.#held;
    this.#held = null;
    this.#prepareAnswer = null;
    this.#view.prepare([], []);
    this.#context.deadlines.clear("lease");
    this.#context.trace({ kind: "released", eventId, by });
  }

  /**
   * To be called before any input is handled, so that nothing is obeyed under a lease that has run out. True if it did. While
   * a migration of its event is `inFlight` here the lease starts anew with each step: this host could grant nothing anyway,
   * and its leader need not renew what cannot be lost (rule 5).
   */
  expire(inFlight: boolean): boolean {
    if (!this.#held) return false;
    if (inFlight) this.#extend(this.#held, this.#held.leaseMs);
    if (this.#held.expiresMs > this.#context.nowMs) return false;
    this.becomeFree("lease");
    return true;
  }

  /** True if an order under these numbers is to be obeyed: equal, "not older" is not enough (rule 2). */
  matches(order: { readonly eventId: string; readonly epoch: number }): boolean {
    return this.#held !== null && this.#held.eventId === order.eventId && this.#held.epoch === order.epoch;
  }

  /** The same for an order under a plan; before the first Prepare there is none to obey. */
  matchesPlan(order: { readonly eventId: string; readonly epoch: number; readonly planVersion: number }): boolean {
    return this.matches(order) && order.planVersion > 0 && this.#held?.planVersion === order.planVersion;
  }

  /** The reservation, if that host leads it and the numbers are equal: nobody else may renew, prepare or release it. */
  #heldBy(leader: HostRef, order: { readonly eventId: string; readonly epoch: number }): Held | null {
    return this.matches(order) && this.#held?.leader.id === leader.id ? this.#held : null;
  }

  renew(from: HostRef, message: MessageOf<"renew">): void {
    const { eventId, epoch, attempt, leaseMs, memberIds } = message;
    const held = this.#heldBy(from, message);
    if (!held) {
      this.#context.send(from, { kind: "released", eventId, epoch });
      return;
    }
    this.#extend(held, Math.min(leaseMs, leaseMaxMs));
    held.memberIds = memberIds;
    this.#context.send(from, { kind: "renewed", eventId, epoch, attempt });
  }

  /** A lease that was given is never cut short: its leader counts on it. */
  #extend(held: Held, leaseMs: number): void {
    held.leaseMs = leaseMs;
    held.expiresMs = Math.max(held.expiresMs, this.#context.nowMs + held.leaseMs);
    this.#context.deadlines.set("lease", held.expiresMs);
  }

  /** True if the host was freed by it. Always acknowledged: the leader may have forgotten the first answer. */
  release(from: HostRef, message: MessageOf<"release">): boolean {
    const anyEpoch = message.epoch === 0 && this.#held?.eventId === message.eventId && this.#held.leader.id === from.id;
    const obeyed = anyEpoch || this.#heldBy(from, message) !== null;
    if (obeyed) this.becomeFree("leader");
    this.#context.send(from, { kind: "released", eventId: message.eventId, epoch: message.epoch });
    return obeyed;
  }

  /**
   * Confirms or denies the part of a plan that touches this host, and reserves the room it needs. A repeated Prepare gets
   * the same answer: migrations of the plan may have taken over what the first one reserved.
   */
  prepare(from: HostRef, message: MessageOf<"prepare">): void {
    const { eventId, epoch, planVersion, leaseMs } = message;
    const held = this.#heldBy(from, message);
    if (!held) {
      this.#context.send(from, { kind: "released", eventId, epoch });
      return;
    }
    if (planVersion < held.planVersion) return;
    if (leaseMs > 0 && from.id !== this.#context.self.id) this.#extend(held, Math.min(leaseMs, leaseMaxMs));
    if (planVersion > held.planVersion || !this.#prepareAnswer) {
      held.planVersion = planVersion;
      this.#prepareAnswer = this.#reserveRoom(message);
    }
    this.#context.send(from, this.#prepareAnswer);
  }

  /**
   * An ask of the leader itself under a plan that it has not prepared here: that plan is this one move, and the ask is its
   * Prepare as well (rule 9).
   */
  prepareByAsk(from: HostRef, ask: MessageOf<"ask">): void {
    const held = this.#heldBy(from, ask);
    if (!held || ask.planVersion <= held.planVersion) return;
    held.planVersion = ask.planVersion;
    this.#prepareAnswer = null;
    this.#view.prepare([], []);
  }

  #reserveRoom({ eventId, epoch, planVersion, arrivals, departures }: MessageOf<"prepare">): Message {
    this.#view.prepare([], []);
    const reason = this.#reasonAgainst(arrivals, departures);
    if (reason !== null)
      return { kind: "changed", eventId, epoch, planVersion, reason, snapshot: this.#view.snapshot() };
    this.#view.prepare(arrivals, departures);
    return { kind: "ready", eventId, epoch, planVersion };
  }

  /** Why this host's part of a plan does not hold, in one sentence; null if it does. */
  #reasonAgainst(arrivals: readonly VmSnapshot[], departures: readonly string[]): string | null {
    const missing = departures.find((vmId) => !this.#view.canMove(vmId));
    if (missing !== undefined) return `VM ${missing} is not here or may not move`;
    const short = this.#view.shortOf(arrivals, departures);
    return short === null ? this.#view.ruleAgainst(arrivals, departures) : `no room left in ${short}`;
  }
}
