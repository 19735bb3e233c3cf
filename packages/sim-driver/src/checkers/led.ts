import type { Effect, HostRef, Input, Message, MessageOf } from "@dvms/protocol";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/** A leader's member, by the words between the two. */
interface Followed {
  readonly eventId: string;
  readonly epoch: number;
  /** When it became one or was sent its last renewal, by the leader's clock. */
  toldMs: number;
  /** When that which it answered last was sent, by the leader's clock. */
  answeredMs: number;
  attempt: number;
  released: boolean;
}

/** Renewals within a lease (docs/protocol.md, rule 5), and what rounding does to that. */
const renewalsPerLease = 3;
const roundingMs = 1e-3;
/** A member that has not answered for this share of its lease is taken for gone, and is renewed no more. */
const goneAfterShare = 0.9;

/**
 * Led: a leader renews every member in good time, and counts on no member whose lease is over by that member's own clock,
 * unless that clock jumped; whom it releases is a member no more (docs/protocol.md, rules 4 to 6).
 */
export class Led extends Checker {
  protected readonly invariant = "led";
  readonly #members = new Map<VirtualHost, Map<string, Followed>>();
  readonly #leaseMs = new Map<string, number>();
  #message: Message | null = null;
  #epoch = 0;
  /** When the last invitation of each host was sent first, by its leader's clock. */
  readonly #invited = new Map<string, { readonly attempt: number; readonly atMs: number }>();
  #releasedNow = false;
  /** Invitations without an answer, by leader. */
  readonly #open = new Map<VirtualHost, Set<string>>();
  /** Hosts that must be sent a release before the step is over, and why. */
  readonly #owed = new Map<string, string>();
  readonly #released = new Set<string>();
  /** The member that just gave or renewed its lease. */
  #leasedNow: Followed | null = null;
  #fromId = "";
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    super();
    this.#simulation = simulation;
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    this.#leasedNow = null;
    if (input.kind === "message" && input.message.kind === "renewed")
      this.#onRenewed(host, input.from, input.message, nowMs);
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
    if (effect.kind !== "trace") return;
    const { trace } = effect;
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
      const toldMs = host.clock.localMs(nowMs);
      const answeredMs = this.#invited.get(`${eventId} ${trace.hostId}`)?.atMs ?? toldMs;
      const member = { eventId, epoch: this.#epoch, toldMs, answeredMs, attempt: 0, released: false };
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
          `host ${host.ref.id} has not renewed the lease of ${memberId} for ${localMs - member.toldMs} ms`,
        );
    }
  }

  #isOverdue({ eventId, toldMs, answeredMs }: Followed, localMs: number): boolean {
    const leaseMs = this.#leaseMs.get(eventId) ?? Number.NaN;
    if (localMs - answeredMs > leaseMs * goneAfterShare) return false;
    return localMs - toldMs > leaseMs / renewalsPerLease + roundingMs;
  }

  #onRenewed(host: VirtualHost, from: HostRef, { eventId, epoch, attempt }: MessageOf<"renewed">, nowMs: number): void {
    const member = this.#members.get(host)?.get(from.id);
    if (member?.eventId !== eventId || member.epoch !== epoch) return;
    this.#leasedNow = member;
    if (member.attempt !== attempt) return;
    const localMs = host.clock.localMs(nowMs);
    const wasGone = localMs - member.answeredMs > (this.#leaseMs.get(eventId) ?? Number.NaN) * goneAfterShare;
    member.answeredMs = member.toldMs;
    // Taken for gone and back: it is renewed with all others, the next time.
    if (wasGone) member.toldMs = localMs;
  }

  #onSend(host: VirtualHost, to: HostRef, message: Message, nowMs: number): void {
    if (message.kind === "invite") {
      this.#leaseMs.set(message.eventId, message.leaseMs);
      const invitation = `${message.eventId} ${to.id}`;
      const { attempt } = message;
      if (this.#invited.get(invitation)?.attempt !== attempt)
        this.#invited.set(invitation, { attempt, atMs: host.clock.localMs(nowMs) });
    }
    if (message.kind !== "renew" && message.kind !== "release") return;
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
    member.toldMs = host.clock.localMs(nowMs);
    member.attempt = message.attempt;
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
