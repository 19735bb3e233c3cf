import { encodeMessage, type HostRef, type Message } from "@dvms/protocol";
import type { Libp2p } from "libp2p";
import type { Membership } from "../identity/credential-file.ts";
import type { HostIdentity } from "../identity/host-identity.ts";
import type { Admitted, Introduction } from "./greeting.ts";
import { KeptLinks } from "./kept-links.ts";
import { startLibp2pNode } from "./libp2p-node.ts";
import { type TransportLimits, transportLimits } from "./limits.ts";
import type { Link } from "./link.ts";
import { LinkTable } from "./link-table.ts";
import { chooseOwnAddress } from "./own-address.ts";
import { peerIdOfAddress } from "./peer-address.ts";
import type { PeerLinks, WaitingFrame } from "./peer-links.ts";
import { linkProtocol } from "./protocols.ts";
import { answerQuestion, askQuestion } from "./question.ts";
import { TransportCounters, type TransportCounts } from "./transport-counters.ts";
import { RepeatFilter, refusalRepeatMs, refusalsRemembered, type TransportLog } from "./transport-log.ts";

export interface PeersOptions {
  readonly identity: HostIdentity;
  readonly membership: Membership;
  readonly site: string;
  readonly rack: string;
  /** Multiaddrs; port 0 takes a free one. */
  readonly listen: readonly string[];
  /** What other hosts are told to dial; null: chosen from what it listens on. */
  readonly announce: string | null;
  readonly log: TransportLog;
  readonly limits?: Partial<TransportLimits>;
  readonly nowUnixMs?: () => number;
}

/**
 * The other daemons as this one sees them: messages both ways over one link per peer, opened on demand, and questions with
 * an answer. Nobody is heard before it was admitted, and a message's sender is who its link has proven. Nothing here
 * throws for what a peer or the network does.
 */
export class Peers {
  /** This host as others know it. */
  readonly self: HostRef;
  readonly #node: Libp2p;
  readonly #limits: TransportLimits;
  readonly #counters: TransportCounters;
  readonly #log: TransportLog;
  readonly #table: LinkTable;
  readonly #kept: KeptLinks;
  readonly #sweep: NodeJS.Timeout;
  #onMessage: (from: HostRef, message: Message) => void = () => undefined;
  #onUnreachable: (address: string) => void = () => undefined;
  #stopping: Promise<void> | null = null;

  /** @throws OperatorError if it cannot listen. */
  static async start(options: PeersOptions): Promise<Peers> {
    const limits = { ...transportLimits, ...options.limits };
    const counters = new TransportCounters();
    const { clusterId } = options.membership.credential;
    const handshakes = new RepeatFilter(refusalRepeatMs, refusalsRemembered);
    const node = await startLibp2pNode({
      privateKey: options.identity.privateKey,
      clusterId,
      listen: options.listen,
      linksMax: limits.linksMax,
      dialTimeoutMs: limits.dialTimeoutMs,
      onHandshakeFailed: (address) => {
        counters.refused();
        if (!handshakes.passes(address.replace(/\/tcp\/.*/, ""), performance.now())) return;
        options.log.warn(
          { peer: address },
          `A connection from ${address} failed in the handshake: its daemon belongs to another cluster than ${clusterId}, dialled another peer id, or gave up; its own log says which.`,
        );
      },
    });
    return new Peers(options, node, limits, counters);
  }

  private constructor(options: PeersOptions, node: Libp2p, limits: TransportLimits, counters: TransportCounters) {
    const { identity, membership, site, rack } = options;
    const listening = node.getMultiaddrs().map(String);
    this.self = {
      id: identity.hostId,
      site,
      rack,
      address: chooseOwnAddress(options.announce, listening, identity.peerId),
    };
    this.#node = node;
    this.#limits = limits;
    this.#counters = counters;
    this.#log = options.log;
    const own: Introduction = { host: this.self, incarnation: identity.incarnation, features: [], membership };
    this.#table = new LinkTable({
      node,
      own,
      limits,
      counters,
      log: options.log,
      nowUnixMs: options.nowUnixMs ?? Date.now,
      onOpen: (peerLinks) => this.#flush(peerLinks),
      onMessage: (peer, message) => callOwner(() => this.#onMessage(peer.host, message)),
      onLost: (peer) => this.#unreachable(peer.host.address),
    });
    void node.handle(linkProtocol, (stream, connection) => this.#table.accept(stream, connection));
    this.#kept = new KeptLinks({
      isLinked: ({ address }) => this.#linkAt(address) !== null,
      open: ({ address }) => this.#open(address),
      retryMs: limits.keptRetryMs,
      nowMs: () => performance.now(),
    });
    this.#sweep = setInterval(() => this.#sweepLinks(), limits.sweepMs);
    this.#sweep.unref();
  }

  /** Sets who hears messages; called in the order in which they arrive from one peer. */
  onMessage(listener: (from: HostRef, message: Message) => void): void {
    this.#onMessage = listener;
  }

  /** Sets who hears that something did not get through to an address; never called from within `send`. */
  onUnreachable(listener: (address: string) => void): void {
    this.#onUnreachable = listener;
  }

  /** Links to these hosts, the neighbours on the ring, are opened now and stay open while silent; replaces the earlier list. */
  keep(hosts: readonly HostRef[]): void {
    this.#kept.keep(hosts);
  }

  /** Sends a message, opening a link if there is none. What cannot be sent is dropped, counted, and told to `onUnreachable`. */
  send(to: HostRef, message: Message): void {
    const frame = encodeMessage(message);
    const peerId = peerIdOfAddress(to.address);
    if (this.#stopping) return this.#counters.dropped("unreachable");
    if (frame.byteLength > this.#limits.frameBytesMax) {
      this.#log.warn(
        { peer: to.address, kind: message.kind, bytes: frame.byteLength },
        "A message over the size limit was not sent.",
      );
      return this.#counters.dropped("tooLarge");
    }
    if (peerId === null) return this.#drop("unreachable", to.address);
    const peerLinks = this.#table.peerLinks(peerId);
    const waiting: WaitingFrame = { hostId: to.id, address: to.address, frame };
    const open = peerLinks.preferred;
    if (open) return this.#pass(open.link, open.peer, waiting);
    if (!peerLinks.wait(waiting, this.#limits.queueFramesMax, this.#limits.queueBytesMax)) {
      return this.#drop("queueFull", to.address);
    }
    void this.#reach(peerLinks, to.address);
  }

  /** Finds out who listens at an address, opening a link to it. @throws Error whose message is one sentence. */
  async connect(address: string): Promise<HostRef> {
    return (await this.#linkTo(address)).peer.host;
  }

  /**
   * Asks one question on a stream of its own and resolves with the answer.
   * @throws Error if there is none; whether the question was heard is then unknown.
   */
  async ask(
    to: HostRef,
    protocol: string,
    question: Uint8Array,
    answerBytesMax: number,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const { link, peer } = await this.#linkTo(to.address);
    if (peer.host.id !== to.id) throw new Error(`At ${to.address} listens host ${peer.host.id}, not ${to.id}.`);
    return whileBusy(link, () => askQuestion(link.connection, protocol, question, answerBytesMax, signal));
  }

  /** Sets who answers the questions of a protocol; only admitted peers can ask. A throwing `answer` leaves the asker without one. */
  async answer(
    protocol: string,
    questionBytesMax: number,
    answer: (from: HostRef, question: Uint8Array) => Promise<Uint8Array>,
  ): Promise<void> {
    const streamsMax = this.#limits.questionsMax;
    await this.#node.handle(
      protocol,
      async (stream, connection) => {
        try {
          const { link, peer } = await this.#table.linkOn(connection);
          await whileBusy(link, () =>
            answerQuestion(stream, questionBytesMax, (question) => answer(peer.host, question)),
          );
        } catch (error) {
          stream.abort(error instanceof Error ? error : new Error(String(error)));
          this.#log.debug(
            { peer: connection.remoteAddr.toString(), protocol, reason: String(error) },
            "A question was not answered.",
          );
        }
      },
      { maxInboundStreams: streamsMax, maxOutboundStreams: streamsMax },
    );
  }

  /** Links on which messages can be sent now. */
  get openLinks(): number {
    return this.#table.openLinks;
  }

  counts(): TransportCounts {
    return this.#counters.read();
  }

  /** Delivers what waits on open links, closes them in order and stops listening. A repeated call waits for the same end. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    clearInterval(this.#sweep);
    await this.#table.stop();
    await this.#node.stop();
  }

  async #linkTo(address: string): Promise<{ link: Link; peer: Admitted }> {
    if (this.#stopping) throw new Error("This daemon stops.");
    return this.#linkAt(address) ?? (await this.#table.dial(address));
  }

  #linkAt(address: string): { link: Link; peer: Admitted } | null {
    const peerId = peerIdOfAddress(address);
    return peerId === null ? null : this.#table.preferredTo(peerId);
  }

  /** Opens a link ahead of its use, unless the daemon stops. Never rejects, and tells nobody if it fails. */
  async #open(address: string): Promise<void> {
    const peerId = peerIdOfAddress(address);
    if (peerId !== null && !this.#stopping) await this.#reach(this.#table.peerLinks(peerId), address);
  }

  #sweepLinks(): void {
    this.#table.sweep(this.#kept.hostIds);
    void this.#kept.openMissing();
  }

  /** Opens a link for what waits, unless that is being done. Never rejects. */
  #reach(peerLinks: PeerLinks, address: string): Promise<void> {
    peerLinks.dialling ??= this.#table
      .dial(address)
      .then(() => undefined)
      .catch((error: Error) => {
        this.#log.debug({ peer: address, reason: error.message }, "A peer could not be reached.");
        const waiting = peerLinks.takeWaiting();
        this.#counters.dropped("unreachable", waiting.length);
        for (const unreached of new Set(waiting.map((frame) => frame.address))) this.#unreachable(unreached);
      })
      .finally(() => {
        peerLinks.dialling = null;
        this.#table.forgetIfEmpty(peerLinks);
      });
    return peerLinks.dialling;
  }

  #flush(peerLinks: PeerLinks): void {
    const open = peerLinks.preferred;
    if (!open) return;
    for (const waiting of peerLinks.takeWaiting()) this.#pass(open.link, open.peer, waiting);
  }

  #pass(link: Link, peer: Admitted, waiting: WaitingFrame): void {
    if (peer.host.id !== waiting.hostId) return this.#drop("anotherHost", waiting.address);
    if (!link.send(waiting.frame)) this.#drop("queueFull", waiting.address);
  }

  #drop(reason: "unreachable" | "queueFull" | "anotherHost", address: string): void {
    this.#counters.dropped(reason);
    this.#unreachable(address);
  }

  #unreachable(address: string): void {
    queueMicrotask(() => {
      if (!this.#stopping) callOwner(() => this.#onUnreachable(address));
    });
  }
}

async function whileBusy<T>(link: Link, work: () => Promise<T>): Promise<T> {
  link.questions += 1;
  try {
    return await work();
  } finally {
    link.questions -= 1;
    link.touch();
  }
}

/** A listener of ours that throws is our bug: it ends the process with its own stack instead of looking like a bad peer. */
function callOwner(call: () => void): void {
  try {
    call();
  } catch (error) {
    process.nextTick(() => {
      throw error;
    });
  }
}
