import type { Context } from "./context.ts";
import { clockwiseFrom, type HostRef, isBetween } from "./host.ts";
import { LostNeighbours } from "./lost-neighbours.ts";
import type { Message, MessageOf } from "./message.ts";
import type { Beats, Latencies } from "./rest.ts";

/** How many suspect periods a host that was found dead is left out of lists that others send. */
const forgetDeadAfter = 5;
/** Versions of the list in one incarnation, and incarnations until the numbers come again: their product is 2^32. */
const listVersionsMax = 2 ** 16;

/**
 * Membership: predecessor, successor list, heartbeat. Maintenance follows Zave's corrected Chord: ask the first live
 * successor for its predecessor and its list (stabilise), adopt only who answers, replace a predecessor only by a closer
 * one or when it is silent (rectify).
 */
export class Ring {
  readonly #context: Context;
  #predecessor: HostRef | null = null;
  #predecessorHeardMs = 0;
  #successors: readonly HostRef[] = [];
  /** Null until asked for again. */
  #neighbours: readonly HostRef[] | null = null;
  /** Version of our own list, so that others need not be sent what they have; starts elsewhere after each restart. */
  #listVersion: number;
  /** The list that our first successor sent last, and its version. */
  #heard: { hostId: string; version: number; list: readonly HostRef[] } = { hostId: "", version: 0, list: [] };
  #attempt = 0;
  #askedBackMs = Number.NEGATIVE_INFINITY;
  /** The latest attempt whose answer was followed up. */
  #followed = 0;
  /** The successor that owes an answer, and since when. */
  #awaiting: { hostId: string; sinceMs: number } | null = null;
  #beatPlannedMs = 0;
  /** Hosts found dead or gone, and until when lists that still name them are not believed. */
  readonly #deadUntilMs = new Map<string, number>();
  readonly #lost = new LostNeighbours();

  constructor(context: Context) {
    this.#context = context;
    this.#listVersion = (context.incarnation % listVersionsMax) * listVersionsMax + 1;
  }

  get predecessor(): HostRef | null {
    return this.#predecessor;
  }

  /** Nearest first, without this host; empty in a ring of one. */
  get successors(): readonly HostRef[] {
    return this.#successors;
  }

  /** This host and all the neighbours it knows. */
  get neighbours(): readonly HostRef[] {
    const { self } = this.#context;
    this.#neighbours ??= [
      self,
      ...clockwiseFrom(self, this.#predecessor ? [...this.#successors, this.#predecessor] : this.#successors),
    ];
    return this.#neighbours;
  }

  start(): void {
    this.#beatPlannedMs = this.#context.nowMs;
    this.#context.deadlines.set("heartbeat", this.#context.nowMs);
  }

  /** Asks the first successor, notices who is silent. */
  beat(): void {
    const { nowMs, config, deadlines } = this.#context;
    // A daemon that was late itself must not hold it against its neighbours (after Lifeguard: the slow observer accuses).
    const latenessMs = Math.max(0, nowMs - this.#beatPlannedMs);
    if (this.#awaiting) this.#awaiting.sinceMs += latenessMs;
    this.#predecessorHeardMs += this.#predecessor ? latenessMs : 0;
    for (const [hostId, untilMs] of this.#deadUntilMs) if (untilMs <= nowMs) this.#deadUntilMs.delete(hostId);
    this.#beatPlannedMs = nowMs + config.heartbeatMs;
    deadlines.set("heartbeat", this.#beatPlannedMs);

    if (this.#awaiting && nowMs - this.#awaiting.sinceMs >= config.suspectMs) this.#declareDead(this.#awaiting.hostId);
    if (this.#predecessor && nowMs - this.#predecessorHeardMs >= config.suspectMs * 2) this.#adoptPredecessor(null);
    const first = this.#successors[0];
    if (first) this.#ask(first);
    else if (this.#predecessor) this.#ask(this.#predecessor);
    for (const host of this.#lost.takeDue(nowMs)) this.consider(host);
  }

  #ask(host: HostRef): void {
    if (host.id === this.#successors[0]?.id && this.#awaiting?.hostId !== host.id) {
      this.#awaiting = { hostId: host.id, sinceMs: this.#context.nowMs };
    }
    this.#attempt++;
    const listVersion = this.#heard.hostId === host.id ? this.#heard.version : 0;
    this.#context.send(host, { kind: "stabilise", attempt: this.#attempt, listVersion });
  }

  /** A host that may lie between us and our successor: adopted if it answers. */
  consider(host: HostRef): void {
    const first = this.#successors[0];
    if (host.id === this.#context.self.id || host.id === first?.id) return;
    if (!first || isBetween(this.#context.self, host, first)) this.#ask(host);
  }

  /** True if that host is not known to lie beyond our successor, so that `consider` would ask it. */
  wouldAsk(host: HostRef): boolean {
    const first = this.#successors[0];
    return !first || isBetween(this.#context.self, host, first);
  }

  /** See `Agent.mayRest`. */
  mayRest(successor: Ring): boolean {
    const { self } = this.#context;
    const first = this.#successors[0];
    if (first?.id !== successor.#context.self.id || !sameHost(self, successor.#predecessor ?? undefined)) return false;
    if (this.#awaiting || this.#followed !== this.#attempt || this.#lost.size > 0) return false;
    if (this.#deadUntilMs.size + successor.#deadUntilMs.size > 0 || successor.#successors.length === 0) return false;
    if (this.#heard.hostId !== first.id || this.#heard.version !== successor.#listVersion) return false;
    return sameHosts(this.#believed([first, ...this.#heard.list]), this.#successors);
  }

  /** See `Agent.rest`. */
  rest(predecessorRests: boolean): void {
    const { deadlines, config } = this.#context;
    if (predecessorRests || !this.#predecessor) deadlines.clear("heartbeat");
    else deadlines.set("heartbeat", this.#predecessorHeardMs + config.suspectMs * 2);
  }

  /** See `Agent.resume`. */
  resume(successor: Ring, beforeMs: number, { thereMs, backMs }: Latencies): Beats {
    const { config, deadlines } = this.#context;
    let asked = 0;
    let sentMs = 0;
    let sentBeforeMs = 0;
    let plannedMs = this.#beatPlannedMs;
    while (plannedMs < beforeMs) {
      sentBeforeMs = sentMs;
      sentMs = plannedMs;
      plannedMs = sentMs + config.heartbeatMs;
      this.#lost.takeDue(sentMs);
      asked++;
    }
    this.#beatPlannedMs = plannedMs;
    deadlines.set("heartbeat", plannedMs);
    if (asked === 0) return { asked, answered: 0, underWay: null };
    this.#attempt += asked;
    const attempt = this.#attempt;
    const heardMs = sentMs + thereMs;
    if (heardMs + backMs < beforeMs) {
      successor.#predecessorHeardMs = heardMs;
      this.#followed = attempt;
      return { asked, answered: asked, underWay: null };
    }
    // All before the last were answered, for a round trip is shorter than the time between two.
    this.#followed = attempt - 1;
    this.#awaiting = { hostId: successor.#context.self.id, sinceMs: sentMs };
    if (heardMs < beforeMs) {
      successor.#predecessorHeardMs = heardMs;
      const message = successor.#answer(attempt, true);
      return { asked, answered: asked, underWay: { to: "self", atMs: heardMs + backMs, message } };
    }
    if (asked > 1) successor.#predecessorHeardMs = sentBeforeMs + thereMs;
    const message = { kind: "stabilise", attempt, listVersion: this.#heard.version } as const;
    return { asked, answered: asked - 1, underWay: { to: "successor", atMs: heardMs, message } };
  }

  onStabilise(from: HostRef, message: MessageOf<"stabilise">): void {
    const { self, nowMs, config } = this.#context;
    const silent = nowMs - this.#predecessorHeardMs >= config.suspectMs;
    const closer = this.#predecessor === null || isBetween(this.#predecessor, from, self);
    if (closer || silent || from.id === this.#predecessor?.id) this.#adoptPredecessor(from);
    this.#context.send(from, this.#answer(message.attempt, message.listVersion === this.#listVersion));
    // Not at once again, or two that are alone and do not hear each other's answers would ask back and forth for ever.
    if (this.#successors.length > 0 || nowMs - this.#askedBackMs < config.retryMs) return;
    this.#askedBackMs = nowMs;
    this.#ask(from);
  }

  #answer(attempt: number, listKnown: boolean): MessageOf<"stabilised"> {
    const successors = listKnown ? null : this.#successors;
    return { kind: "stabilised", attempt, predecessor: this.#predecessor, listVersion: this.#listVersion, successors };
  }

  onStabilised(from: HostRef, message: MessageOf<"stabilised">): void {
    const { self } = this.#context;
    const first = this.#successors[0];
    if (this.#awaiting?.hostId === from.id) this.#awaiting = null;
    if (first && from.id !== first.id && !isBetween(self, from, first)) return;
    this.#lost.remove(from.id);
    if (message.successors) this.#heard = { hostId: from.id, version: message.listVersion, list: message.successors };
    const rest = this.#heard.hostId === from.id ? this.#heard.list : [];
    if (this.#heard.hostId !== from.id) this.#heard = { hostId: from.id, version: 0, list: [] };
    this.#adoptSuccessors([from, ...rest]);
    // Each question is followed up once: if copies of an answer were, each would ask for more copies, hop by hop.
    if (message.attempt <= this.#followed || message.attempt > this.#attempt) return;
    this.#followed = message.attempt;
    if (message.predecessor && isBetween(self, message.predecessor, from)) this.consider(message.predecessor);
  }

  onLeave(from: HostRef, message: MessageOf<"leave">): void {
    this.#lost.remove(from.id);
    this.#deadUntilMs.set(from.id, this.#context.nowMs + this.#context.config.suspectMs * forgetDeadAfter);
    if (from.id === this.#predecessor?.id) {
      const next = message.predecessor;
      this.#adoptPredecessor(next && next.id !== this.#context.self.id && next.id !== from.id ? next : null);
    }
    if (this.#successors.some((host) => host.id === from.id)) {
      const staying = this.#successors.filter((host) => host.id !== from.id);
      this.#dropSuccessor(from.id, staying.length > 0 ? staying : message.successors);
    }
  }

  /** A message came from that host: it lives. */
  heard(from: HostRef): void {
    if (this.#deadUntilMs.size > 0) this.#deadUntilMs.delete(from.id);
  }

  /** The host at that address refuses connections: no need to wait for the silence to last. */
  onUnreachable(address: string): void {
    const gone = this.#successors.find((host) => host.address === address);
    if (gone && this.#awaiting?.hostId === gone.id) this.#declareDead(gone.id);
  }

  /** Says goodbye; from now on nothing is answered. */
  leave(): void {
    const { self } = this.#context;
    const message: Message = { kind: "leave", predecessor: this.#predecessor, successors: this.#successors };
    const told = clockwiseFrom(self, this.#predecessor ? [...this.#successors, this.#predecessor] : this.#successors);
    for (const host of told) this.#context.send(host, message);
    this.#context.deadlines.clear("heartbeat");
  }

  #declareDead(hostId: string): void {
    const { nowMs, config } = this.#context;
    const silentMs = this.#awaiting?.hostId === hostId ? nowMs - this.#awaiting.sinceMs : 0;
    this.#context.trace({ kind: "suspected", hostId, silentMs });
    this.#deadUntilMs.set(hostId, nowMs + config.suspectMs * forgetDeadAfter);
    const lost = this.#successors.find((host) => host.id === hostId);
    if (lost) this.#lost.add(lost, nowMs);
    if (this.#predecessor?.id === hostId) this.#adoptPredecessor(null);
    this.#dropSuccessor(
      hostId,
      this.#successors.filter((host) => host.id !== hostId),
    );
  }

  #dropSuccessor(hostId: string, remaining: readonly HostRef[]): void {
    if (this.#awaiting?.hostId === hostId) this.#awaiting = null;
    this.#adoptSuccessors(remaining);
    const next = this.#successors[0];
    if (next) this.#ask(next);
  }

  #adoptSuccessors(list: readonly HostRef[]): void {
    const next = this.#believed(list);
    if (sameHosts(next, this.#successors)) return;
    this.#successors = next;
    this.#neighbours = null;
    this.#listVersion = (this.#listVersion + 1) % listVersionsMax ** 2;
    this.#context.trace({ kind: "successorsChanged", hostIds: next.map((host) => host.id) });
  }

  /** The successors that a list amounts to. */
  #believed(list: readonly HostRef[]): HostRef[] {
    const { self, nowMs, config } = this.#context;
    // A list of the successor's wraps around to us in a small ring; what lies behind us is not ahead of us.
    const wrapsAt = list.findIndex((host) => host.id === self.id);
    const ahead = wrapsAt === -1 ? list : list.slice(0, wrapsAt);
    const [first] = ahead;
    // Nobody is taken from a list for closer than the host that sent it: such a host has not answered and may be dead.
    const believed = ahead.filter(
      (host) =>
        host === first || (first && isBetween(first, host, self) && (this.#deadUntilMs.get(host.id) ?? 0) <= nowMs),
    );
    return clockwiseFrom(self, believed).slice(0, config.successorsMax);
  }

  #adoptPredecessor(host: HostRef | null): void {
    this.#predecessorHeardMs = this.#context.nowMs;
    if (host === this.#predecessor || (host && this.#predecessor && sameHost(host, this.#predecessor))) return;
    this.#predecessor = host;
    this.#neighbours = null;
    this.#context.trace({ kind: "predecessorChanged", hostId: host?.id ?? null });
  }
}

function sameHosts(a: readonly HostRef[], b: readonly HostRef[]): boolean {
  return a.length === b.length && a.every((host, index) => sameHost(host, b[index]));
}

/** By its position too: one that a third host told wrongly must be corrected by the host itself. */
function sameHost(a: HostRef, b: HostRef | undefined): boolean {
  return a.id === b?.id && a.address === b.address && a.site === b.site && a.rack === b.rack;
}
