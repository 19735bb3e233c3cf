import type { Context } from "./context.ts";
import type { LedEvent } from "./event.ts";
import type { HostRef } from "./host.ts";
import type { Leader, LeaderParts } from "./leader.ts";
import type { MessageOf } from "./message.ts";

/** An offer stands for this many unanswered requests; then the asker is taken for gone. */
const cedePatience = 4;

/** What two events are compared by; precedence is fixed for one attempt of each. */
interface Claim {
  readonly eventId: string;
  readonly timesYielded: number;
  readonly ageMs: number;
}

/**
 * How events that are in each other's way become one (docs/protocol.md, rules 18, 19 and 21). The one that saw the whole
 * ring asks the leaders of those it met, one after the other. Agreement is an offer: the event that cedes releases its
 * members, stops planning, and ends as merged only when the asker's invitation reaches its own host.
 */
export class Merge {
  readonly #context: Context;
  readonly #parts: LeaderParts;
  readonly #leader: Leader;

  constructor(context: Context, parts: LeaderParts, leader: Leader) {
    this.#context = context;
    this.#parts = parts;
    this.#leader = leader;
  }

  /** Remembers whose event a busy host belongs to. */
  noteMet(event: LedEvent, from: HostRef, { holder, holderEventId, memberIds }: MessageOf<"busy">): void {
    if (!holder || holderEventId === "" || holderEventId === event.id) return;
    const met = event.met.get(holderEventId) ?? { leader: holder, hostIds: new Set<string>() };
    for (const hostId of [from.id, ...memberIds]) met.hostIds.add(hostId);
    event.met.set(holderEventId, met);
  }

  /** Asks the next event that was met; false if each was asked. */
  askNext(event: LedEvent): boolean {
    const next = [...event.met].find(([eventId]) => !event.askedIds.has(eventId));
    if (!next) return false;
    const [holderEventId, { leader }] = next;
    event.askedIds.add(holderEventId);
    event.phase = "asking";
    const { timesYielded, ageMs } = this.#claim(event);
    const message = { kind: "merge", eventId: event.id, holderEventId, timesYielded, ageMs } as const;
    this.#parts.requests.open(event.id, leader, message);
    return true;
  }

  #claim(event: LedEvent): Claim {
    const ageMs = Math.max(0, this.#context.nowMs - this.#parts.overloadedSinceMs());
    return { eventId: event.id, timesYielded: this.#parts.timesYielded(), ageMs };
  }

  /**
   * Another leader asks for our hosts. Who cedes already or has a plan declines; so does who has precedence. Who asks itself
   * gives way all the same: if two that ask each other both declined, they could yield in lockstep for ever
   * (proto/model/merge.pml).
   */
  onMerge(from: HostRef, message: MessageOf<"merge">): void {
    const { eventId, holderEventId } = message;
    const event = this.#leader.event;
    if (event?.id !== holderEventId) {
      this.#context.send(from, { kind: "decline", eventId, holderEventId, ended: true });
      return;
    }
    const repeated = event.phase === "ceding" && event.cedingTo?.eventId === eventId;
    const open = event.phase === "growing" || event.phase === "asking";
    const cedes = open && precedes(message, this.#claim(event));
    if (!repeated && !cedes) {
      this.#context.send(from, { kind: "decline", eventId, holderEventId, ended: false });
      return;
    }
    const hosts = repeated ? event.preferred : this.#offer(event, { eventId, leader: from });
    this.#context.send(from, { kind: "cede", eventId, holderEventId, hosts });
  }

  /** Stops planning and frees every member but this host, which waits for the asker. */
  #offer(event: LedEvent, to: { readonly eventId: string; readonly leader: HostRef }): readonly HostRef[] {
    const { self, config, deadlines, nowMs } = this.#context;
    event.phase = "ceding";
    event.cedingTo = to;
    event.solving = false;
    deadlines.clear("solve");
    // An answer to a question of ours would come too late: what is offered now is not taken back.
    this.#parts.requests.settle("merge", event.id);
    deadlines.set("cede", nowMs + config.retryMs * config.retriesMax * cedePatience);
    this.#leader.withdrawInvitations(event);
    const members = [...event.members.values()].filter(({ host }) => host.id !== self.id);
    for (const member of members) this.#leader.release(event, member);
    event.preferred = [self, ...members.map(({ host }) => host)];
    return event.preferred;
  }

  onCede(from: HostRef, message: MessageOf<"cede">): void {
    const event = this.#asking(from, message.eventId, message.holderEventId);
    if (!event) return;
    event.learn(message.hosts);
    event.preferred = [from];
    // Who leads an event of its own has forgotten what it promised to ours: it was started anew since.
    const former = event.members.get(from.id);
    if (former) this.#leader.release(event, former);
    event.reopen(message.hosts.map(({ id }) => id));
    event.adoptedIds.add(from.id);
    this.#growOn(event, message.holderEventId);
    this.#leader.growth.grow(event);
  }

  onDecline(from: HostRef, message: MessageOf<"decline">): void {
    const event = this.#asking(from, message.eventId, message.holderEventId);
    if (!event) return;
    if (message.ended) this.#growOn(event, message.holderEventId);
    else event.phase = "growing";
    this.#leader.growth.grow(event);
  }

  /** The hosts of the event that is in the way no more may be invited again. */
  #growOn(event: LedEvent, holderEventId: string): void {
    event.phase = "growing";
    // There are hosts to ask again, and headroom to hope for.
    event.relaxed = false;
    event.reopen(event.met.get(holderEventId)?.hostIds ?? []);
  }

  /** Our event, if it waits for this very answer. */
  #asking(from: HostRef, eventId: string, holderEventId: string): LedEvent | null {
    const event = this.#leader.event;
    if (event?.phase !== "asking" || event.id !== eventId) return null;
    if ([...event.askedIds].at(-1) !== holderEventId) return null;
    if (event.met.get(holderEventId)?.leader.id !== from.id) return null;
    return this.#parts.requests.settle("merge", event.id) ? event : null;
  }

  onMergeSilent(eventId: string): void {
    const event = this.#leader.event;
    if (event?.phase !== "asking" || event.id !== eventId) return;
    event.phase = "growing";
    this.#leader.growth.grow(event);
  }

  /** The asker's invitation is here: its event takes over, ours ends. */
  maybeMerged(from: HostRef, eventId: string): void {
    const event = this.#leader.event;
    if (event?.phase !== "ceding" || event.cedingTo?.eventId !== eventId || event.cedingTo.leader.id !== from.id)
      return;
    this.#leader.end("merged", `event ${eventId} of host ${from.id} took over`);
  }

  onCedeTimeout(): void {
    const event = this.#leader.event;
    if (event?.phase !== "ceding") return;
    this.#leader.end("yielded", `it offered its hosts to event ${event.cedingTo?.eventId}, which did not come`);
  }

  /** The event ends: nobody waits for answers about it. */
  forget(event: LedEvent): void {
    this.#parts.requests.settle("merge", event.id);
  }
}

/** True if the first has precedence: it yielded more often, or its overload is older, or its id is smaller. */
function precedes(a: Claim, b: Claim): boolean {
  if (a.timesYielded !== b.timesYielded) return a.timesYielded > b.timesYielded;
  if (a.ageMs !== b.ageMs) return a.ageMs > b.ageMs;
  return a.eventId < b.eventId;
}
