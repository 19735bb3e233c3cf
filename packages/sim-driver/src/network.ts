import type { Random } from "@dvms/load";
import type { Message } from "@dvms/protocol";
import { Flights } from "./flights.ts";
import type { Channel, Timeline } from "./timeline.ts";

export interface NetworkOptions {
  /** One-way latency, drawn uniformly. */
  readonly latencyMinMs: number;
  readonly latencyMaxMs: number;
  /** Drawn once for each pair of hosts and direction, and not anew for each message. */
  readonly latencyPer?: "pair";
  /** Added to what is drawn, for the way between two hosts; absent: nothing. */
  latencyAddedMs?(source: number, target: number): number;
  /** What happens to each message; decides from nothing but its arguments and its own seeded stream. */
  readonly fate: FateOf;
}

/** 0 copies: the message is lost without a sign. Delayed copies may overtake and be overtaken. */
export interface Fate {
  readonly copies: number;
  readonly extraDelayMs: number;
  /** One more copy comes so much later, whatever was started anew in the meantime; undefined: none does. */
  readonly echoMs?: number;
}

export type FateOf = (source: number, target: number, message: Message) => Fate;

/** One end of the network: a host, known by its index. */
export interface Port {
  /** Grows with each start of the host's daemon; null while it is down. A connection does not outlive it. */
  readonly boot: number | null;
  receive(source: number, message: Message): void;
  /** The connection to this host broke or could not be made. */
  unreachable(target: number): void;
}

const onTime: Fate = { copies: 1, extraDelayMs: 0 };

export const reliable: FateOf = () => onTime;

/**
 * Carries messages between hosts. A pair of hosts has one connection, so that messages stay in order unless their fate says
 * otherwise; a message to a host that is down, or was restarted in the meantime, comes back as unreachable.
 */
export class Network {
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #options: NetworkOptions;
  readonly #ports: readonly Port[];
  readonly #pairSeed: number;
  readonly #arrivals: Channel;
  readonly #flights = new Flights();
  /** When the latest message of each connection arrives, by source x hosts + target. */
  readonly #busyUntilMs = new Map<number, number>();
  #sent = 0;

  constructor(timeline: Timeline, random: Random, options: NetworkOptions, ports: readonly Port[]) {
    this.#timeline = timeline;
    this.#random = random;
    this.#options = options;
    this.#ports = ports;
    this.#pairSeed = options.latencyPer === "pair" ? random.bits() : 0;
    this.#arrivals = timeline.channel((slot) => this.#arrive(slot));
  }

  /** Counts messages that were left out because nothing depends on them. */
  count(messages: number): void {
    this.#sent += messages;
  }

  /** Messages sent so far, lost ones included. */
  get sent(): number {
    return this.#sent;
  }

  send(source: number, target: number, message: Message): void {
    this.#sent++;
    const { copies, extraDelayMs, echoMs } = this.#options.fate(source, target, message);
    if (echoMs !== undefined)
      this.#timeline.at(this.#timeline.nowMs + echoMs, () => {
        const port = this.#ports[target];
        if (port !== undefined && port.boot !== null) port.receive(source, message);
      });
    if (this.#options.latencyPer === "pair" && copies === 1 && extraDelayMs === 0) {
      return this.deliver(source, target, message, this.#timeline.nowMs + this.pairLatencyMs(source, target));
    }
    for (let copy = 0; copy < copies; copy++) {
      const arrivesMs = this.#timeline.nowMs + this.wayMs(source, target) + extraDelayMs * copyShare(copy, copies);
      this.deliver(source, target, message, extraDelayMs > 0 ? arrivesMs : this.#inOrder(source, target, arrivesMs));
    }
  }

  /** Delivers a message at that instant over the connection as it is now. */
  deliver(source: number, target: number, message: Message, arrivesMs: number): void {
    const slot = this.#flights.take(message, source, bootOf(this.#ports[source]), target, bootOf(this.#ports[target]));
    this.#timeline.post(this.#arrivals, slot, arrivesMs);
  }

  /** Of a message from one host to another, without jitter. */
  pairLatencyMs(source: number, target: number): number {
    const { latencyMinMs, latencyMaxMs, latencyAddedMs } = this.#options;
    const drawnMs = latencyMinMs + uniformOf(this.#pairSeed, source, target) * (latencyMaxMs - latencyMinMs);
    return latencyAddedMs === undefined ? drawnMs : drawnMs + latencyAddedMs(source, target);
  }

  /** Drawn anew, of a message from one host to another. */
  wayMs(source: number, target: number): number {
    const { latencyMinMs, latencyMaxMs } = this.#options;
    return latencyMinMs + this.#random.uniform() * (latencyMaxMs - latencyMinMs) + this.addedMs(source, target);
  }

  /** What links between sites add to the way of a message. */
  addedMs(source: number, target: number): number {
    return this.#options.latencyAddedMs?.(source, target) ?? 0;
  }

  #arrive(slot: number): void {
    const flights = this.#flights;
    const source = flights.source(slot);
    const target = flights.target(slot);
    const sourceBoot = flights.sourceBoot(slot);
    const isUp = flights.targetBoot(slot) !== down && flights.targetBoot(slot) === bootOf(this.#ports[target]);
    const message = flights.release(slot);
    if (isUp) this.#ports[target]!.receive(source, message);
    else this.#bounce(source, sourceBoot, target);
  }

  #inOrder(source: number, target: number, arrivesMs: number): number {
    const connection = source * this.#ports.length + target;
    const inOrderMs = Math.max(arrivesMs, this.#busyUntilMs.get(connection) ?? 0);
    this.#busyUntilMs.set(connection, inOrderMs);
    return inOrderMs;
  }

  #bounce(source: number, sourceBoot: number, target: number): void {
    this.#timeline.at(this.#timeline.nowMs + this.wayMs(target, source), () => {
      if (sourceBoot !== down && bootOf(this.#ports[source]) === sourceBoot) this.#ports[source]!.unreachable(target);
    });
  }
}

/** Boots count from one. */
const down = 0;

function bootOf(port: Port | undefined): number {
  return port?.boot ?? down;
}

/** In [0, 1), from a hash of three integers. */
function uniformOf(seed: number, a: number, b: number): number {
  let mixed = seed ^ Math.imul(a + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad) ^ Math.imul(b + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
}

/** The last copy has the whole delay, the others less, so that copies arrive apart. */
function copyShare(copy: number, copies: number): number {
  return (copy + 1) / copies;
}

export interface FaultRates {
  /** Shares of all messages, 0..1. */
  readonly loss: number;
  readonly duplicates: number;
  readonly delayed: number;
  readonly delayMaxMs: number;
}

/** Loses, doubles and delays messages at random; `random` must be a stream of its own. */
export function faulty(random: Random, { loss, duplicates, delayed, delayMaxMs }: FaultRates): FateOf {
  return () => {
    if (random.uniform() < loss) return { copies: 0, extraDelayMs: 0 };
    const copies = random.uniform() < duplicates ? 2 : 1;
    const extraDelayMs = random.uniform() < delayed ? random.uniform() * delayMaxMs : 0;
    return { copies, extraDelayMs };
  };
}
