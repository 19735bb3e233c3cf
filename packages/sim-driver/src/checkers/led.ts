import type { Effect, HostRef, Input, Message, MessageOf } from "@dvms/protocol";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/** A leader's member, by the words between the two. */
interface Followed {
  readonly eventId: string;
  readonly epoch: number;
  /** The lease that it was sent last, and the one that it answered last. */
  told: Offer;
  answered: Offer;
  /** All that it was sent, by what it answers with. */
  readonly offers: Map<string, Offer>;
  /** Copies that it takes part in, by their sources' word. */
  readonly copies: Set<string>;
  released: boolean;
}

/** A lease, and when it was offered first, by the leader's clock. */
interface Offer {
  readonly atMs: number;
  readonly leaseMs: number;
}

/** A lease is renewed when this share of it is over (docs/protocol.md, rule 5), and what rounding does to that. */
const renewAfterShare = 0.5;
const roundingMs = 1e-3;
/** A member that has not answered for this share of its lease is taken for gone, and is renewed no more. */
const goneAfterShare = 0.9;

/**
 * Led: a leader renews in good time every member that takes part in no copy, and counts on no member whose lease is over by that member's own clock,
 * unless that clock jumped; whom it releases is a member no more (docs/protocol.md, rules 4 to 6).
 */
export class Led extends Checker {
  protected readonly invariant = "led";
  readonly #members = new Map<VirtualHost, Map<string, Followed>>();
  #message: Message | null = null;
  #epoch = 0;
  /** The last invitation of each host. */
  readonly #invited = new Map<string, Offer & { readonly attempt: number }>();
  /** Source and target of each migration that was ordered, until it is over. */
  readonly #ends = new Map<string, readonly string[]>();
  #releasedNow = false;
  /** Invitations without an answer, by leader. */
  readonly #open = new Map<VirtualHost, Set<string>>();
  /** Hosts that must be sent a release before the step is over, and why. */
  readonly #owed = new Map<string, string>();
  readonly #released = new Set<string>();
  /** The member that just gave or renewed its lease. */
  #leasedNow: Followed | null = null;
  #fromId = "";
  readonly #knownOrders = new Set<string>();
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    super();
    this.#simulation = simulation;
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    this.#leasedNow = null;
    if (input.kind === "message") this.#onAnswer(host, input.from, input.message, nowMs);
    this.#message = input.kind === "message" ? input.message : null;
    this.#epoch = this.#message?.kind === "grant" ? this.#message.epoch : 0;
    this.#releasedNow = false;
    this.#fromId = input.kind === "message" ? input.from.id : "";
    this.#owed.clear();
    this.#released.clear();
    if (input.kind === "start") {
      this.#members.delete(host);
      this.#open.delete(host);
    }
    if (this.#message?.kind !== "grant" || input.kind !== "message") return;
    const { eventId, epoch } = this.#message;
    const member = this.#members.get(host)?.get(input.from.id);
    if (member?.eventId !== eventId || member.epoch !== epoch)
      this.#owed.set(input.from.id, `granted epoch ${epoch} to ${eventId} and is not taken in`);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "send") return this.#onSend(host, effect.to, effect.message, nowMs);
    if (effect.kind === "persist" && effect.record.role === "source" && effect.record.state === "asked")
      this.#ends.set(effect.record.migrationId, [host.ref.id, effect.record.target.id]);
    if (effect.kind !== "trace") return;
    const { trace } = effect;
    // What a leader's host says to itself is heard by nobody; another's is known to the leader once it has heard of it.
    if (trace.kind === "migrationBegun" || trace.kind === "migrationEnded") {
      if (!trace.eventId.startsWith(`${host.ref.id}:`)) return;
      this.#onCopy(host, host.ref.id, trace.migrationId, trace.kind === "migrationBegun", nowMs);
    }
    if (trace.kind === "raised") {
      this.#members.set(host, new Map());
      this.#open.set(host, new Set());
    } else if (trace.kind === "ended") this.#onEnded(host, trace.eventId);
    else if (trace.kind === "invited") this.#open.get(host)?.add(trace.hostId);
    else if (trace.kind === "metBusy") this.#open.get(host)?.delete(trace.hostId);
    else if (trace.kind === "metSilent") {
      if (this.#open.get(host)?.delete(trace.hostId)) this.#owe(trace.hostId, "did not answer its invitation");
    } else if (trace.kind === "joinedPartition") {
      this.#open.get(host)?.delete(trace.hostId);
      this.#owed.delete(trace.hostId);
      const { eventId } = trace;
      const offer = this.#invited.get(`${eventId} ${trace.hostId}`);
      if (!offer) return;
      const told = { ...offer, atMs: host.clock.localMs(nowMs) };
      const leases = { told, answered: offer, offers: new Map<string, Offer>() };
      const member = { eventId, epoch: this.#epoch, ...leases, copies: new Set<string>(), released: false };
      this.#members.get(host)?.set(trace.hostId, member);
      this.#leasedNow = member;
    }
  }

  #onEnded(host: VirtualHost, eventId: string): void {
    for (const hostId of this.#open.get(host) ?? []) this.#owe(hostId, `was invited to ${eventId}, which ended`);
    for (const [memberId, member] of this.#members.get(host) ?? [])
      if (!member.released) this.#owe(memberId, `was a member of ${eventId}, which ended`);
    this.#members.delete(host);
    this.#open.delete(host);
  }

  #owe(hostId: string, why: string): void {
    if (!this.#released.has(hostId)) this.#owed.set(hostId, why);
  }

  override stepped(host: VirtualHost, nowMs: number): void {
    for (const [hostId, why] of host.agent === null ? [] : this.#owed)
      this.broken(nowMs, `host ${host.ref.id} does not release ${hostId}, which ${why}`);
    if (this.#leasedNow !== null)
      this.#checkLease(host, this.#simulation.hostById(this.#fromId), this.#leasedNow, nowMs);
    const members = this.#members.get(host);
    if (members === undefined || members.size === 0 || host.agent === null) return;
    const localMs = host.clock.localMs(nowMs);
    let overdue = false;
    for (const member of members.values()) overdue ||= this.#isOverdue(member, localMs);
    if (!overdue && !this.#releasedNow) return;
    const ids = new Set(host.agent.view(localMs).leading?.memberIds);
    for (const [memberId, member] of [...members]) {
      if (!ids.has(memberId)) members.delete(memberId);
      else if (member.released)
        this.broken(
          nowMs,
          `host ${host.ref.id} released ${memberId} from epoch ${member.epoch} and counts on it still`,
        );
      else if (this.#isOverdue(member, localMs))
        this.broken(
          nowMs,
          `host ${host.ref.id} has not renewed the lease of ${memberId} for ${localMs - member.told.atMs} ms`,
        );
    }
  }

  #isOverdue({ told, answered, copies }: Followed, localMs: number): boolean {
    if (copies.size > 0 || isGone(answered, localMs)) return false;
    return localMs - told.atMs > told.leaseMs * renewAfterShare + roundingMs;
  }

  #onAnswer(host: VirtualHost, from: HostRef, message: Message, nowMs: number): void {
    if (message.kind === "moved") this.#onCopy(host, from.id, message.migrationId, message.result === "begun", nowMs);
    if (message.kind !== "renewed" && message.kind !== "ready" && message.kind !== "changed") return;
    const member = this.#members.get(host)?.get(from.id);
    if (member?.eventId !== message.eventId || member.epoch !== message.epoch) return;
    this.#leasedNow = member;
    const offer = member.offers.get(subjectOf(message));
    if (!offer) return;
    const localMs = host.clock.localMs(nowMs);
    // Taken for gone and back: it is renewed with all others, the next time.
    if (isGone(member.answered, localMs)) member.told = { ...member.told, atMs: localMs };
    if (offer.atMs > member.answered.atMs) member.answered = offer;
  }

  /** Who takes part in a copy keeps its lease by itself, and begins it anew with its end (docs/protocol.md, rule 5). */
  #onCopy(host: VirtualHost, fromId: string, migrationId: string, begun: boolean, nowMs: number): void {
    const ends = this.#ends.get(migrationId);
    if (ends?.[0] !== fromId) return;
    if (!begun) this.#ends.delete(migrationId);
    const atMs = host.clock.localMs(nowMs);
    for (const hostId of ends) {
      const member = this.#members.get(host)?.get(hostId);
      if (!member || !migrationId.startsWith(`${member.eventId}/`)) continue;
      if (begun) member.copies.add(migrationId);
      else if (member.copies.delete(migrationId)) {
        member.told = { ...member.told, atMs };
        member.answered = member.told;
      }
    }
  }

  #onSend(host: VirtualHost, to: HostRef, message: Message, nowMs: number): void {
    const atMs = host.clock.localMs(nowMs);
    if (message.kind === "invite") {
      const { eventId, attempt, leaseMs } = message;
      const invitation = `${eventId} ${to.id}`;
      if (this.#invited.get(invitation)?.attempt !== attempt) this.#invited.set(invitation, { attempt, atMs, leaseMs });
    }
    if (message.kind === "order" && this.#members.has(host)) this.#ordered(to.id, message);
    if (message.kind !== "renew" && message.kind !== "prepare" && message.kind !== "release") return;
    if (message.kind === "release") {
      this.#released.add(to.id);
      // Of whatever that host granted: nothing is awaited from it any more.
      if (message.epoch === 0 && message.eventId.startsWith(`${host.ref.id}:`)) this.#open.get(host)?.delete(to.id);
      this.#owed.delete(to.id);
    }
    const member = this.#members.get(host)?.get(to.id);
    if (member === undefined || member.eventId !== message.eventId || member.epoch !== message.epoch) return;
    if (message.kind === "release") {
      member.released = true;
      this.#releasedNow = true;
      return;
    }
    const subject = subjectOf(message);
    // It is repeated until it is answered; what counts is when it was said first.
    if (member.offers.has(subject)) return;
    member.told = { atMs, leaseMs: message.leaseMs };
    member.offers.set(subject, member.told);
  }

  /** An order is repeated now and then, also after its migration is over. */
  #ordered(sourceId: string, { migrationId, target }: MessageOf<"order">): void {
    if (this.#knownOrders.has(migrationId)) return;
    this.#knownOrders.add(migrationId);
    this.#ends.set(migrationId, [sourceId, target.id]);
  }

  /** A leader that was just granted or renewed a lease does not count on it for longer than the member does. */
  #checkLease(leader: VirtualHost, member: VirtualHost | undefined, { eventId, epoch }: Followed, nowMs: number): void {
    // A clock that jumps ends a lease before its time, and nobody can know.
    if (!member?.agent || member.clock.jumps > 0) return;
    const leaderMs = leader.clock.localMs(nowMs);
    const leftMs = leader.agent?.leaseLeftMs?.(member.ref.id, leaderMs) ?? Number.NEGATIVE_INFINITY;
    const memberMs = member.clock.localMs(nowMs);
    const { lease } = member.agent.view(memberMs);
    if (lease?.eventId !== eventId || lease.epoch !== epoch) return;
    const untilMs = leader.clock.timeMs(leaderMs + leftMs);
    const endsMs = member.clock.timeMs(memberMs + lease.expiresInMs);
    if (untilMs > endsMs + roundingMs)
      this.broken(
        nowMs,
        `host ${leader.ref.id} counts on ${member.ref.id} until ${untilMs} ms, whose lease ends at ${endsMs} ms`,
      );
  }
}

/** True for a member that is taken for gone, since it has not answered for most of its lease. */
function isGone({ atMs, leaseMs }: Offer, localMs: number): boolean {
  return localMs - atMs > leaseMs * goneAfterShare;
}

/** What a member answers to: an attempt to renew its lease, or the version of a plan. */
function subjectOf(message: MessageOf<"renew" | "renewed" | "prepare" | "ready" | "changed">): string {
  return "attempt" in message ? `attempt ${message.attempt}` : `plan ${message.planVersion}`;
}
