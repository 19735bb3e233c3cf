import type { Message, wire as Wire } from "@dvms/protocol";
import type { Connection, Stream } from "@libp2p/interface";
import { multiaddr } from "@multiformats/multiaddr";
import type { Libp2p } from "libp2p";
import { dialFailure } from "./dial-failure.ts";
import { type Admitted, encodeHello, type Introduction, judgeHello, type Verdict } from "./greeting.ts";
import type { TransportLimits } from "./limits.ts";
import { closeConnection, Link, type LinkEnd, RefusedLink } from "./link.ts";
import { sweepLinks } from "./link-sweep.ts";
import { faultOfAddress } from "./peer-address.ts";
import { PeerLinks } from "./peer-links.ts";
import { linkProtocol } from "./protocols.ts";
import type { TransportCounters } from "./transport-counters.ts";
import { RepeatFilter, refusalRepeatMs, refusalsRemembered, type TransportLog } from "./transport-log.ts";

export interface LinkTableOptions {
  readonly node: Libp2p;
  readonly own: Introduction;
  readonly limits: TransportLimits;
  readonly counters: TransportCounters;
  readonly log: TransportLog;
  readonly nowUnixMs: () => number;
  readonly onOpen: (peerLinks: PeerLinks) => void;
  readonly onMessage: (peer: Admitted, message: Message) => void;
  /** An open link ended, something on it may be lost, and there is no other to that peer. */
  readonly onLost: (peer: Admitted) => void;
}

/** All links of this daemon, from the greeting to the end, by peer id and by connection. */
export class LinkTable {
  readonly #options: LinkTableOptions;
  readonly #hello: Uint8Array;
  readonly #byPeerId = new Map<string, PeerLinks>();
  readonly #byConnection = new Map<string, Link>();
  readonly #refusals = new RepeatFilter(refusalRepeatMs, refusalsRemembered);
  /** Peers that sent garbage, and until when their Hellos are refused. */
  readonly #shutOutUntilMs = new Map<string, number>();
  #stopping = false;

  constructor(options: LinkTableOptions) {
    this.#options = options;
    this.#hello = encodeHello(options.own);
  }

  get openLinks(): number {
    return [...this.#byConnection.values()].filter((link) => link.peer !== null).length;
  }

  /** The link to send on, if one is open. */
  preferredTo(peerId: string): { readonly link: Link; readonly peer: Admitted } | null {
    return this.#byPeerId.get(peerId)?.preferred ?? null;
  }

  /** What is known of a peer; made where nothing was. `forgetIfEmpty` is its counterpart. */
  peerLinks(peerId: string): PeerLinks {
    let peerLinks = this.#byPeerId.get(peerId);
    if (!peerLinks) {
      peerLinks = new PeerLinks(peerId, this.#options.node.peerId.toString());
      this.#byPeerId.set(peerId, peerLinks);
    }
    return peerLinks;
  }

  forgetIfEmpty(peerLinks: PeerLinks): void {
    if (peerLinks.isEmpty) this.#byPeerId.delete(peerLinks.peerId);
  }

  /** The link on a connection and its admitted peer, once the greeting is over. @throws if it was refused or never begun. */
  async linkOn(connection: Connection): Promise<{ link: Link; peer: Admitted }> {
    const link = this.#byConnection.get(connection.id);
    if (!link) throw new Error("no link was opened on this connection");
    return { link, peer: await link.greeted };
  }

  /** Opens a link to whoever listens at the address. @throws Error whose message is one sentence. */
  async dial(address: string): Promise<{ link: Link; peer: Admitted }> {
    const { node, own, limits, counters } = this.#options;
    const fault = faultOfAddress(address);
    if (fault) throw new Error(`${fault}; correct it where it comes from (seeds, or a host's announced address).`);
    counters.dialled();
    let connection: Connection | undefined;
    try {
      const signal = AbortSignal.timeout(limits.dialTimeoutMs);
      connection = await node.dial(multiaddr(address), { signal, force: true });
      const stream = await connection.newStream(linkProtocol, { signal });
      if (this.#stopping) throw new Error("this daemon stops");
      const link = this.#add(connection, stream);
      return { link, peer: await link.greeted };
    } catch (error) {
      counters.dialFailed();
      if (connection && !this.#byConnection.has(connection.id)) connection.abort(new Error("the dial failed"));
      throw error instanceof RefusedLink
        ? error
        : new Error(dialFailure(address, clusterIdOf(own), error), { cause: error });
    }
  }

  /** Takes a stream that a peer opened for its link. */
  accept(stream: Stream, connection: Connection): void {
    const isFull = this.#byConnection.size >= this.#options.limits.linksMax;
    if (this.#stopping || isFull || connection.direction !== "inbound" || this.#byConnection.has(connection.id)) {
      this.#options.counters.refused();
      stream.abort(new Error("one link per connection, opened by the side that dialled it"));
      return;
    }
    this.#add(connection, stream);
  }

  sweep(keptHostIds: ReadonlySet<string>): void {
    const { limits, nowUnixMs } = this.#options;
    const { idleMs, inboundIdleMs } = limits;
    sweepLinks({ peers: this.#byPeerId.values(), keptHostIds, idleMs, inboundIdleMs, nowUnixMs: nowUnixMs() });
    for (const connection of this.#options.node.getConnections()) {
      const ageMs = Date.now() - connection.timeline.open;
      // Who connects and never greets.
      if (!this.#byConnection.has(connection.id) && ageMs > limits.helloTimeoutMs) {
        void closeConnection(connection, limits.closeTimeoutMs);
      }
    }
  }

  /** Closes all links in order; resolves when each has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const links = [...this.#byConnection.values()];
    for (const link of links) {
      if (link.peer) link.close();
      else link.refuse("The daemon stops.");
    }
    await Promise.all(links.map((link) => link.done));
  }

  #add(connection: Connection, stream: Stream): Link {
    const link = new Link(connection, stream, this.#hello, this.#options.limits, this.#options.counters, {
      judge: (hello, judged) => this.#judge(hello, judged),
      onOpen: (opened, peer) => this.#onOpen(opened, peer),
      onMessage: (_link, peer, message) => this.#options.onMessage(peer, message),
      onEnd: (ended, end) => this.#onEnd(ended, end),
    });
    this.#byConnection.set(connection.id, link);
    this.peerLinks(link.peerId).add(link);
    return link;
  }

  #onOpen(link: Link, peer: Admitted): void {
    const { address, id } = peer.host;
    this.#options.log.debug({ peer: address, host: id, direction: link.direction }, "A link opened.");
    const peerLinks = this.peerLinks(link.peerId);
    for (const older of peerLinks.links) {
      if (older.peer && older.peer.incarnation < peer.incarnation) older.refuse(`Host ${id} was started again.`);
    }
    this.#options.onOpen(peerLinks);
  }

  #judge(hello: Wire.Hello.$Properties, link: Link): Verdict {
    const shutOutForMs = (this.#shutOutUntilMs.get(link.peerId) ?? 0) - performance.now();
    if (shutOutForMs > 0) {
      const reason = `Too many frames of ${link.peerId} were no messages; it is heard again in ${Math.ceil(shutOutForMs / 1000)} s, once its daemon is repaired or updated.`;
      return { kind: "refused", reason };
    }
    const verdict = judgeHello(hello, this.#options.own, link.peerId, this.#options.nowUnixMs());
    if (verdict.kind === "refused") return verdict;
    for (const other of this.peerLinks(link.peerId).links) {
      const known = other.peer;
      if (known && isCopy(known, verdict.peer)) return { kind: "refused", reason: copySentence(known, verdict.peer) };
    }
    return verdict;
  }

  #onEnd(link: Link, end: LinkEnd): void {
    this.#byConnection.delete(link.connection.id);
    const peerLinks = this.peerLinks(link.peerId);
    peerLinks.remove(link);
    if (link.sentGarbage) this.#shutOut(link.peerId);
    if (end.how === "refused") this.#logRefusal(link.address, end);
    else this.#options.log.debug({ peer: link.address, reason: end.reason }, "A link ended.");
    const { admitted } = link;
    if (admitted && end.how !== "closed" && !peerLinks.preferred && !this.#stopping) this.#options.onLost(admitted);
    this.forgetIfEmpty(peerLinks);
  }

  #shutOut(peerId: string): void {
    this.#shutOutUntilMs.delete(peerId);
    // The one that has waited longest goes first: a Map keeps the order of insertion.
    if (this.#shutOutUntilMs.size >= this.#options.limits.linksMax)
      this.#shutOutUntilMs.delete(this.#shutOutUntilMs.keys().next().value ?? "");
    this.#shutOutUntilMs.set(peerId, performance.now() + this.#options.limits.shutOutMs);
  }

  #logRefusal(address: string, end: LinkEnd): void {
    if (this.#stopping) return;
    this.#options.counters.refused();
    // Without the port of an inbound connection, which is another one each time.
    if (!this.#refusals.passes(`${address.replace(/\/tcp\/\d+/, "")} ${end.by} ${end.reason}`, performance.now()))
      return;
    if (end.by === "us") this.#options.log.warn({ peer: address }, `Refused a link with ${address}: ${end.reason}`);
    else this.#options.log.warn({ peer: address }, `${address} refused a link with this host: ${end.reason}`);
  }
}

function clusterIdOf(own: Introduction): string {
  return own.membership.credential.clusterId;
}

/** A daemon that starts again has a higher incarnation; the same one at another address, or a lower one, is a second daemon. */
function isCopy(known: Admitted, newcomer: Admitted): boolean {
  if (newcomer.incarnation !== known.incarnation) return newcomer.incarnation < known.incarnation;
  return newcomer.host.address !== known.host.address;
}

function copySentence(known: Admitted, newcomer: Admitted): string {
  return `Host ${known.host.id} runs at ${known.host.address} already (start ${known.incarnation}; this one, at ${newcomer.host.address}, is start ${newcomer.incarnation}): two daemons run on copies of one data folder; stop one and give it a fresh folder.`;
}
