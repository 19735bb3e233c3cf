import type { HostSnapshot } from "@dvms/sched";
import type { AgentConfig } from "./agent-config.ts";
import type { AgentView } from "./agent-view.ts";
import { backgroundTimers, isBackground, roomTimers } from "./background.ts";
import { Context } from "./context.ts";
import type { Timer } from "./deadlines.ts";
import type { Effect } from "./effect.ts";
import type { HostRef } from "./host.ts";
import type { Input } from "./input.ts";
import { Parts } from "./parts.ts";
import { receive } from "./receive.ts";
import type { Request } from "./requests.ts";
import type { Beats, Latencies } from "./rest.ts";

/** Sums of demands carry rounding errors; detector and solver allow the same, so what they accept must not raise. */
const loadTolerance = 1e-9;

/**
 * One host's protocol: a value that is stepped. The same state, input and time give the same effects; it reads no clock,
 * draws no unseeded number, awaits nothing and never throws on remote data. `node` and `sim-driver` are its two drivers:
 *
 * ```ts
 * for (const effect of agent.step(input, nowMs)) perform(effect);
 * rearm(agent.wakeAtMs); // a `wake` input is due then; an early or repeated one does nothing
 * ```
 *
 * `nowMs` is monotonic local time; it never crosses the wire and never reaches the disk. The first input is `start`.
 */
export class Agent {
  readonly #context: Context;
  readonly #parts: Parts;
  #stopped = false;
  /** True while the last sample, taken again, would change nothing. */
  #sampleSettled = false;

  /** `incarnation` grows with each start of this host and is durable before the agent is made; `seed` feeds the jitter. */
  constructor(config: AgentConfig, self: HostRef, identity: { readonly incarnation: number; readonly seed: number }) {
    this.#context = new Context(config, self, identity);
    this.#parts = new Parts(this.#context);
  }

  /** When the agent wants a `wake`; Infinity if it waits for nothing. */
  get wakeAtMs(): number {
    return this.#stopped ? Number.POSITIVE_INFINITY : this.#context.deadlines.earliestMs;
  }

  step(input: Input, nowMs: number): Effect[] {
    if (this.#stopped) return [];
    this.#context.nowMs = nowMs;
    if (this.#isAboutRoom(input)) {
      this.#handle(input);
      this.#runTimers();
    } else this.#stepWhole(input);
    return this.#context.takeEffects();
  }

  /**
   * Most steps of a large ring hand on what a host ahead has to spare, or find nobody to probe. These change neither the
   * ring nor a reservation, so that all that looks at both can be left out.
   */
  #isAboutRoom(input: Input): boolean {
    if (input.kind !== "wake" && (input.kind !== "message" || input.message.kind !== "hints")) return false;
    const { reservation, leader } = this.#parts;
    if (reservation.held !== null || leader.stopping) return false;
    return !this.#context.deadlines.isDueBeside(roomTimers, this.#context.nowMs);
  }

  #stepWhole(input: Input): void {
    const predecessorId = this.#parts.ring.predecessor?.id;
    const hadSuccessor = this.#parts.ring.successors.length > 0;
    const wasFree = this.#parts.isFree;
    // Expiry comes first: nothing may be obeyed under a lease that has run out.
    this.#expireLease();
    this.#handle(input);
    this.#drainInbox();
    if (!isBackground(input)) this.#sampleSettled = false;
    this.#runTimers();
    if (this.#parts.ring.predecessor?.id !== predecessorId) this.#parts.hints.retell();
    if (hadSuccessor && this.#parts.ring.successors.length === 0) this.#parts.join.onAlone();
    if (input.kind === "sample" || this.#parts.isFree !== wasFree) this.#hintOwnRoom();
    if (input.kind === "sample") this.#sampleSettled = this.#parts.isFree && !this.#isAbove();
    this.#maybeStop();
  }

  /** False if the last sample, taken again, may bring about something. */
  get sampleSettled(): boolean {
    return this.#sampleSettled;
  }

  /** True if a step with this sample, the last one again, would change nothing. */
  ignoresSample(snapshot: HostSnapshot): boolean {
    return this.#sampleSettled && this.#parts.view.isOf(snapshot);
  }

  /** The nearest host ahead; undefined in a ring of one. */
  get firstSuccessorId(): string | undefined {
    return this.#parts.ring.successors[0]?.id;
  }

  /** True if heartbeats between this agent and that one, its successor, would change nothing but counters and times. */
  mayRest(successor: Agent): boolean {
    if (this.#parts.leader.stopping || successor.#parts.leader.stopping) return false;
    return this.#parts.ring.mayRest(successor.#parts.ring);
  }

  /** No heartbeats from now on; while the predecessor's go on, they are needed again when that could be found silent. */
  rest(predecessorRests: boolean): void {
    this.#parts.ring.rest(predecessorRests);
  }

  /** Makes up, at both ends, for the heartbeats that were left out before this instant; the next one is due by itself. */
  resume(successor: Agent, beforeMs: number, latencies: Latencies): Beats {
    return this.#parts.ring.resume(successor.#parts.ring, beforeMs, latencies);
  }

  /** True if this step may look at what heartbeats change, or change what they say: first comes `resume`. */
  heedsBeats(input: Input, nowMs: number): boolean {
    const { ring, join, leader } = this.#parts;
    if (leader.stopping || this.#context.deadlines.at("heartbeat") <= nowMs) return true;
    if (input.kind === "message") {
      const { from, message } = input;
      if (message.kind === "join") return ring.wouldAsk(from);
      if (message.kind === "neighbours") return join.wouldAsk(from, message);
      return message.kind === "stabilise" || message.kind === "stabilised" || message.kind === "leave";
    }
    return input.kind === "start" || input.kind === "stop" || input.kind === "unreachable";
  }

  /** True if the hypervisor may take a copy of this migration from that host. */
  expects(migrationId: string, sourceId: string): boolean {
    return this.#parts.incoming.expects(migrationId, sourceId);
  }

  /** For how long the leader of an event may count on that member without another word from it; null if it is none. */
  leaseLeftMs(hostId: string, nowMs: number): number | null {
    const member = this.#parts.leader.event?.members.get(hostId);
    return member ? member.leaseUntilMs - nowMs : null;
  }

  view(nowMs: number): AgentView {
    const { reservation, leader, view, ring } = this.#parts;
    const { held } = reservation;
    const { event } = leader;
    const expiresInMs = held ? held.expiresMs - nowMs : 0;
    return {
      role: event ? "leader" : held ? "reserved" : "free",
      load: view.worst().load,
      vmCount: view.vmCount,
      migratingFor: this.#parts.migratingFor,
      predecessor: ring.predecessor,
      successors: ring.successors,
      lease: held && { eventId: held.eventId, leaderId: held.leader.id, epoch: held.epoch, expiresInMs },
      leading: event && { eventId: event.id, phase: event.phase, memberIds: [...event.members.keys()] },
    };
  }

  #handle(input: Input): void {
    const { ring, join, requests, leader, outgoing, incoming } = this.#parts;
    switch (input.kind) {
      case "start":
        return this.#start(input);
      case "sample":
        return this.#onSample(input.snapshot);
      case "wake":
        return;
      case "message":
        ring.heard(input.from);
        return receive(this.#parts, input.from, input.message);
      case "connected":
        return join.onConnected(input.host);
      case "unreachable":
        ring.onUnreachable(input.address);
        for (const request of requests.giveUpOn(input.address)) this.#onSilent(request);
        return;
      case "solved":
        return leader.growth.onSolved(input.eventId, input.solveId, input.answer);
      case "migrated":
        return outgoing.onMigrated(input.migrationId, input.vm, input.reason);
      case "staged":
        return incoming.onStaged(input.migrationId);
      case "ran":
        return incoming.onRan(input.migrationId);
      case "lost":
        return incoming.onLost(input.migrationId);
      case "stop":
        return leader.stop();
    }
  }

  #drainInbox(): void {
    const { inbox, self } = this.#context;
    for (let message = inbox.shift(); message; message = inbox.shift()) receive(this.#parts, self, message);
  }

  #start(input: Extract<Input, { kind: "start" }>): void {
    const { view, outgoing, incoming, ring, join } = this.#parts;
    view.sampled(input.snapshot);
    const staged = new Set(input.staged);
    for (const record of input.journal) {
      if (record.role === "source") outgoing.recover(record);
      else incoming.recover(record, staged.has(record.migrationId));
    }
    ring.start();
    join.start(input.seeds);
  }

  #onSample(snapshot: HostSnapshot): void {
    const { view, detector, backoff, leader } = this.#parts;
    view.sampled(snapshot);
    const { load, dimension } = view.worst();
    // One that is above the threshold again, and has not lasted yet, is not gone.
    if (!detector.observe(load, this.#context.nowMs, dimension) && !this.#isAbove()) backoff.reset();
    // Overload is a level, not an edge: whoever is free and still overloaded raises again, so no lost event loses it.
    const overloaded = detector.overloaded && this.#isAbove();
    if (overloaded && this.#parts.isFree && backoff.isOver())
      leader.becomeLeader({ kind: "overload", dimension, load });
  }

  #isAbove(): boolean {
    return this.#parts.view.worst().load > this.#context.config.overloadRatio + loadTolerance;
  }

  #runTimers(): void {
    for (const timer of this.#context.deadlines.takeDue(this.#context.nowMs)) {
      if (!backgroundTimers.has(timer)) this.#sampleSettled = false;
      this.#onTimer(timer);
      this.#drainInbox();
    }
  }

  #onTimer(timer: Timer): void {
    const { ring, join, hints, requests, outgoing, incoming, leader } = this.#parts;
    switch (timer) {
      case "heartbeat":
        return ring.beat();
      case "probe":
        return join.probe();
      case "hints":
        return hints.tell(ring.predecessor, ring.successors);
      case "retry":
        for (const request of requests.retry()) this.#onSilent(request);
        outgoing.reportDoubts();
        return incoming.reportDoubts();
      case "lease":
        return this.#expireLease();
      case "renew":
        return leader.renew();
      case "event":
        return leader.onEventTimeout();
      case "solve":
        return leader.growth.onSolveTimeout();
      case "cede":
        return leader.merge.onCedeTimeout();
    }
  }

  /** A request was repeated as often as it may be, or its host cannot be reached. */
  #onSilent({ to, message }: Request): void {
    const { leader, outgoing } = this.#parts;
    switch (message.kind) {
      case "invite":
        return leader.growth.onInviteSilent(to, message.eventId);
      case "prepare":
        return leader.onMemberLost(to.id, "does not answer");
      case "order":
        return leader.planRun.onOrderSilent(message.migrationId);
      case "merge":
        return leader.merge.onMergeSilent(message.eventId);
      case "ask":
        return outgoing.onAskSilent(message.migrationId);
      default:
        // A release is backed by the lease, a walk by the next probe; nothing else is ever given up.
        return;
    }
  }

  #expireLease(): void {
    if (this.#parts.reservation.expire(this.#parts.inFlight)) this.#parts.outgoing.dropAsked();
  }

  /** A host that is not free has no room to offer now, whatever it has to spare. */
  #hintOwnRoom(): void {
    const { view, isFree, hints } = this.#parts;
    hints.setOwn(view.spare(isFree ? this.#context.config.targetRatio : 0), view.capacity);
  }

  /** Leaves the ring once nothing is held any more; what is in doubt is in the journal and does not keep it. */
  #maybeStop(): void {
    const { leader, outgoing, incoming, reservation, ring } = this.#parts;
    if (!leader.stopping || leader.event || outgoing.unsettledCount > 0 || incoming.unsettledCount > 0) return;
    const { held } = reservation;
    if (held) {
      reservation.becomeFree("leader");
      this.#context.send(held.leader, { kind: "released", eventId: held.eventId, epoch: held.epoch });
    }
    ring.leave();
    this.#stopped = true;
    this.#context.perform({ kind: "stopped" });
  }
}
