import type { HostSnapshot, SolveAnswer } from "@dvms/sched";
import type { Execution } from "./execution.ts";
import { clockwiseFrom, type HostRef } from "./host.ts";
import type { MemberLease } from "./lease.ts";
import type { MessageOf } from "./message.ts";
import type { Cause } from "./outcome.ts";

/** A host that granted itself to our event. */
export interface Member extends MemberLease {
  readonly host: HostRef;
  readonly epoch: number;
  snapshot: HostSnapshot;
  ready: boolean;
}

/** A numbered message whose answer makes a lease, counted from its sending. */
export interface LeaseOffer {
  readonly attempt: number;
  readonly sentMs: number;
  readonly leaseMs: number;
}

export interface Invitation extends LeaseOffer {
  readonly host: HostRef;
}

/** An order, and when its source may be asked what became of it. */
export interface GivenOrder {
  readonly to: HostRef;
  readonly message: MessageOf<"order">;
  readonly askFromMs: number;
}

/** What the leader knows about one event of its own, from raising to the end. */
export class LedEvent {
  readonly id: string;
  readonly cause: Cause;
  readonly raisedMs: number;
  readonly #self: HostRef;

  /**
   * `asking`: the ring was seen without a cure, another event was asked to merge; `ceding`: this event has offered its
   * hosts to another and waits for its invitation.
   */
  phase: "growing" | "asking" | "ceding" | "preparing" | "executing" = "growing";
  /** Hosts reserved for the event now, the leader's own included. */
  readonly members = new Map<string, Member>();
  /** Hosts that were members at some time. */
  readonly everIds = new Set<string>();
  /** Hosts of other events, by their own or a member's word. */
  readonly busyIds = new Set<string>();
  readonly silentIds = new Set<string>();
  /** The events that were met: whose they are and which of their hosts we know of. */
  readonly met = new Map<string, { readonly leader: HostRef; readonly hostIds: Set<string> }>();
  /** Events that were asked to merge; each is asked once. */
  readonly askedIds = new Set<string>();
  /** The event to which this one has offered its hosts. */
  cedingTo: { readonly eventId: string; readonly leader: HostRef } | null = null;
  /** Hosts to invite before all others. */
  preferred: readonly HostRef[] = [];
  /** Leaders of events that this one took over: their overload is to be cured as well. */
  readonly adoptedIds = new Set<string>();
  /** Former members that a plan did without: they may be asked again if it does not hold. */
  readonly sparedIds = new Set<string>();
  /** The invitations that are open, by host. */
  readonly invited = new Map<string, Invitation>();
  /** The last renewal sent to each member. */
  readonly renewals = new Map<string, LeaseOffer>();
  /** Invitations so far that followed a hint and not the ring. */
  hintedCount = 0;
  attempts = 0;

  solveId = 0;
  solving = false;
  solveStartedMs = 0;
  /** True if a grant came while the solver ran: its answer did not know that member. */
  grewWhileSolving = false;
  /** True once the whole ring was seen and members may be filled to the brim. */
  relaxed = false;
  solverMs = 0;
  answer: SolveAnswer | null = null;
  /** Where the accepted plan stands; null while there is none. */
  execution: Execution | null = null;

  /** The orders given for the plan, by move. */
  readonly orders = new Map<number, GivenOrder>();
  /** Why the latest migration that did not happen did not. */
  failure = "";
  planVersion = 0;
  /** When its Prepare was sent first. */
  preparedMs = 0;
  /** True once an ask without a Prepare came to nothing: from then on each plan is prepared. */
  askFailed = false;
  changedCount = 0;
  reactionMs: number | null = null;

  /** Every host heard of, gathered from successor lists: a gapless run of the ring from the leader on. */
  readonly #known = new Map<string, HostRef>();
  /** True once some list reached this host again: then all of the ring is known. */
  #wrapped = false;
  /** Hosts that were invited at some time. */
  readonly #askedHostIds = new Set<string>();

  constructor(id: string, cause: Cause, raisedMs: number, self: HostRef) {
    this.id = id;
    this.cause = cause;
    this.raisedMs = raisedMs;
    this.#self = self;
  }

  addMember(host: HostRef, epoch: number, snapshot: HostSnapshot, lease: Readonly<MemberLease>): void {
    this.members.set(host.id, { host, epoch, snapshot, ...lease, ready: false });
    this.everIds.add(host.id);
    this.#askedHostIds.add(host.id);
    this.sparedIds.delete(host.id);
  }

  /** `wraps`: the list holds all that is left of the ring, though the leader is not in it. */
  learn(successors: readonly HostRef[], wraps = false): void {
    for (const host of successors) {
      if (host.id === this.#self.id) this.#wrapped = true;
      else this.#known.set(host.id, host);
    }
    if (wraps) this.#wrapped = true;
  }

  invite(invitation: Invitation): void {
    this.invited.set(invitation.host.id, invitation);
    this.#askedHostIds.add(invitation.host.id);
  }

  /** Hosts of an event that is in the way no more may be asked again, whatever became of them before. */
  reopen(hostIds: Iterable<string>): void {
    for (const hostId of hostIds) {
      this.busyIds.delete(hostId);
      this.silentIds.delete(hostId);
      if (this.everIds.has(hostId) && !this.members.has(hostId)) this.sparedIds.add(hostId);
    }
  }

  /** True if the host has been asked or has been named as a member of another event. */
  seen(hostId: string): boolean {
    if (this.busyIds.has(hostId) || this.silentIds.has(hostId) || this.invited.has(hostId)) return true;
    return this.everIds.has(hostId) && !this.sparedIds.has(hostId);
  }

  /**
   * The hosts that may still be invited, clockwise; empty once the whole ring was seen. A run of hosts that were only named
   * may be longer than a successor list: what lies behind it is known to the last of them alone, so that one is asked itself
   * (proto/model/tour.pml).
   */
  unseen(): HostRef[] {
    const known = clockwiseFrom(this.#self, this.#known.values());
    const unseen = known.filter((host) => !this.seen(host.id));
    if (unseen.length > 0 || this.#wrapped) return unseen;
    const bridge = known.findLast((host) => !this.#askedHostIds.has(host.id));
    return bridge ? [bridge] : [];
  }

  snapshots(): HostSnapshot[] {
    return [...this.members.values()].map((member) => member.snapshot);
  }
}
