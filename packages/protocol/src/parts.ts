import { OverloadDetector } from "@dvms/sched";
import { Backoff } from "./backoff.ts";
import type { Context } from "./context.ts";
import { Hints } from "./hints.ts";
import { HostView } from "./host-view.ts";
import { Incoming } from "./incoming.ts";
import { Join } from "./join.ts";
import { Leader } from "./leader.ts";
import { Outgoing } from "./outgoing.ts";
import { Requests } from "./requests.ts";
import { Reservation } from "./reservation.ts";
import { Ring } from "./ring.ts";

/** The parts of one agent, wired to each other. Each holds one concern and its state; the agent only passes inputs on. */
export class Parts {
  readonly context: Context;
  readonly detector: OverloadDetector;
  readonly backoff: Backoff;
  readonly view: HostView;
  readonly requests: Requests;
  readonly ring: Ring;
  readonly join: Join;
  readonly hints: Hints;
  readonly reservation: Reservation;
  readonly outgoing: Outgoing;
  readonly incoming: Incoming;
  readonly leader: Leader;

  constructor(context: Context) {
    this.context = context;
    this.detector = new OverloadDetector(context.config);
    this.backoff = new Backoff(context);
    const nothingYet = { hostId: context.self.id, capacity: {}, vms: [], reserved: {}, migrationMiBPerS: 0 };
    this.view = new HostView(context, nothingYet);
    this.requests = new Requests(context);
    this.ring = new Ring(context);
    this.join = new Join(context, this.ring, this.requests);
    this.hints = new Hints(context);
    this.reservation = new Reservation(context, this.view);
    this.outgoing = new Outgoing(context, this.view, this.requests);
    this.incoming = new Incoming(context, this.view, this.requests, this.reservation);
    this.leader = new Leader(context, {
      view: this.view,
      ring: this.ring,
      hints: this.hints,
      requests: this.requests,
      reservation: this.reservation,
      overloaded: () => this.detector.overloaded,
      overloadedSinceMs: () => this.detector.sinceMs ?? context.nowMs,
      timesYielded: () => this.backoff.timesYielded,
      ended: (outcome) => {
        // The leader's own reservation ended with the event: what its host asked for and did not begin goes with it.
        this.outgoing.dropAsked();
        this.backoff.ended(outcome);
      },
    });
  }

  /** Free to reserve itself: no promise, no migration in flight, not on its way out. */
  get isFree(): boolean {
    return this.reservation.held === null && this.migratingFor === null && !this.leader.stopping;
  }

  /** True while a copy that this host sends or takes for the event it is reserved for is not settled. */
  get inFlight(): boolean {
    const { held } = this.reservation;
    return held !== null && (this.outgoing.isCopyingFor(held.eventId) || this.incoming.isTakingFor(held.eventId));
  }

  /** The event of a migration that this host takes part in and that is neither settled nor in doubt; null if there is none. */
  get migratingFor(): string | null {
    return this.outgoing.holdingEventIds[0] ?? this.incoming.holdingEventIds[0] ?? null;
  }
}
