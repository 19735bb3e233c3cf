import type { Context } from "./context.ts";
import { type HostRef, isBetween } from "./host.ts";
import type { MessageOf } from "./message.ts";
import type { Requests } from "./requests.ts";
import type { Ring } from "./ring.ts";

/** Hops of one walk at most: enough for a ring of 8,000 hosts with lists of eight. */
const hopsMax = 1_024;
/** Former members and seeds that are probed now and then. */
const formerMax = 16;
/** Between two probes while alone, and the longest pause once the ring is stable. */
const probeMinMs = 1_000;
const probeMaxMs = 30_000;

/**
 * Finds this host's place: walks from any member towards the closest host before its own position and offers what lies
 * behind that to the ring. The same walk, repeated now and then from seeds and former members, lets two rings that a
 * network partition made find each other and zip together.
 */
export class Join {
  readonly #context: Context;
  readonly #ring: Ring;
  readonly #requests: Requests;
  #seeds: readonly string[] = [];
  #former: readonly HostRef[] = [];
  /** The neighbours at the last probe, and where walks may start beside them. */
  #near: readonly HostRef[] = [];
  #starts: readonly (string | HostRef)[] = [];
  /** Who was asked, and the closest hosts heard of on both sides of this one. */
  #walk: { readonly asked: Set<string>; ahead: HostRef | null; behind: HostRef | null } | null = null;
  #probeIndex = 0;
  #probePauseMs = probeMinMs;
  #joined = false;

  constructor(context: Context, ring: Ring, requests: Requests) {
    this.#context = context;
    this.#ring = ring;
    this.#requests = requests;
  }

  start(seeds: readonly string[]): void {
    this.#seeds = seeds.filter((address) => address !== this.#context.self.address);
    this.probe();
  }

  /** One more walk, from the next seed or former member. */
  probe(): void {
    const { nowMs, deadlines, random } = this.#context;
    if (this.#ring.successors.length > 0 && !this.#joined) {
      this.#joined = true;
      this.#context.trace({ kind: "joined", successorId: this.#ring.successors[0]?.id ?? null });
    }
    const starts = this.#startsBeside(this.#ring.neighbours);
    const alone = this.#ring.successors.length === 0;
    this.#probePauseMs = this.#joined && !alone ? Math.min(probeMaxMs, this.#probePauseMs * 2) : probeMinMs;
    deadlines.set("probe", nowMs + this.#probePauseMs * (0.75 + random.uniform() / 2));
    if (starts.length === 0) return;
    const start = starts[this.#probeIndex++ % starts.length];
    if (start === undefined) return;
    this.#walk = { asked: new Set(), ahead: null, behind: null };
    if (typeof start === "string") this.#context.perform({ kind: "connect", address: start });
    else this.#askNext(start);
  }

  /**
   * Seeds and former members that are no neighbours now. A walk from a neighbour would meet the ring that it is in anyway,
   * and the heartbeat sees to that one.
   */
  #startsBeside(neighbours: readonly HostRef[]): readonly (string | HostRef)[] {
    // The ring makes a new list with each change.
    if (neighbours === this.#near) return this.#starts;
    this.#near = neighbours;
    for (const host of neighbours.slice(1)) this.#remember(host);
    const addresses = new Set(neighbours.map((host) => host.address));
    const ids = new Set(neighbours.map((host) => host.id));
    const seeds = this.#seeds.filter((address) => !addresses.has(address));
    this.#starts = [...seeds, ...this.#former.filter((host) => !ids.has(host.id))];
    return this.#starts;
  }

  /** The last neighbour is gone: others are looked for as often as at the start. */
  onAlone(): void {
    this.#context.deadlines.setEarlier("probe", this.#context.nowMs + probeMinMs);
  }

  onConnected(host: HostRef): void {
    if (host.id === this.#context.self.id || !this.#walk) return;
    this.#askNext(host);
  }

  #askNext(host: HostRef): void {
    if (!this.#walk || this.#walk.asked.has(host.id) || this.#walk.asked.size >= hopsMax) return;
    this.#walk.asked.add(host.id);
    this.#requests.open(host.id, host, { kind: "join" });
  }

  /** Who looks for its place may belong right behind us: no need to wait until our successor tells us of it. */
  onJoin(from: HostRef): void {
    this.#ring.consider(from);
    this.#context.send(from, { kind: "neighbours", hosts: this.#ring.neighbours });
  }

  /** True if this answer may make the ring ask somebody. */
  wouldAsk(from: HostRef, message: MessageOf<"neighbours">): boolean {
    const ahead = this.#walk?.ahead;
    return [from, ...message.hosts, ...(ahead ? [ahead] : [])].some((host) => this.#ring.wouldAsk(host));
  }

  onNeighbours(from: HostRef, message: MessageOf<"neighbours">): void {
    if (!this.#requests.settle("join", from.id) || !this.#walk) return;
    const { self } = this.#context;
    const walk = this.#walk;
    for (const host of [from, ...message.hosts]) {
      if (host.id === self.id) continue;
      if (walk.ahead === null || isBetween(self, host, walk.ahead)) walk.ahead = host;
      if (walk.behind === null || isBetween(walk.behind, host, self)) walk.behind = host;
    }
    if (walk.ahead) this.#ring.consider(walk.ahead);
    if (walk.behind) this.#askNext(walk.behind);
  }

  #remember(host: HostRef): void {
    this.#former = [host, ...this.#former.filter((known) => known.id !== host.id)].slice(0, formerMax);
  }
}
