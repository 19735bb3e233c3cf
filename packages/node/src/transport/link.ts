import { decodeFrame, type Message, type wire as Wire } from "@dvms/protocol";
import type { Connection, Stream } from "@libp2p/interface";
import { FrameTooLarge, receiveFrames, transmitFrames } from "./framing.ts";
import { type Admitted, encodeRefused, type Verdict } from "./greeting.ts";
import type { TransportLimits } from "./limits.ts";
import { Outbox } from "./outbox.ts";
import type { TransportCounters } from "./transport-counters.ts";

/** What a link tells its owner; never from within a call of the owner's. */
export interface LinkHandlers {
  /** Whether the peer may speak; called once, with its Hello. */
  judge(hello: Wire.Hello.$Properties, link: Link): Verdict;
  onOpen(link: Link, peer: Admitted): void;
  onMessage(link: Link, peer: Admitted, message: Message): void;
  /** The last call. */
  onEnd(link: Link, end: LinkEnd): void;
}

export interface LinkEnd {
  /**
   * `closed`: both sides delivered all they had; `lost`: something may be missing; `refused`: by decision of one side.
   */
  readonly how: "closed" | "lost" | "refused";
  /** One sentence; empty for `closed`. */
  readonly reason: string;
  readonly by: "us" | "them";
}

/**
 * One long-lived stream to one peer, on a connection of its own: greeting, then messages both ways, then an end without
 * loss or a refusal with its reason. Never throws and leaves no promise that can reject.
 */
export class Link {
  readonly connection: Connection;
  /** The peer id that Noise has proven. */
  readonly peerId: string;
  readonly direction: "inbound" | "outbound";
  /** The peer, once its Hello was accepted. Rejects with RefusedLink if that never happens; nobody has to listen. */
  readonly greeted: Promise<Admitted>;
  /** Settles once the link has ended and said so; never rejects. */
  readonly done: Promise<void>;
  /** Questions in progress on the same connection: it is not closed for idleness under them. */
  questions = 0;

  readonly #stream: Stream;
  readonly #hello: Uint8Array;
  readonly #limits: TransportLimits;
  readonly #counters: TransportCounters;
  readonly #handlers: LinkHandlers;
  readonly #outbox: Outbox;
  readonly #greeting: GreetingSettlers;
  #state: "greeting" | "open" | "closing" | "ended" = "greeting";
  #peer: Admitted | null = null;
  #garbageFrames = 0;
  #remoteFinished = false;
  #refusal: LinkEnd | null = null;
  #deadline: NodeJS.Timeout | null = null;
  #lastUsedMs = performance.now();

  constructor(
    connection: Connection,
    stream: Stream,
    hello: Uint8Array,
    limits: TransportLimits,
    counters: TransportCounters,
    handlers: LinkHandlers,
  ) {
    this.connection = connection;
    this.peerId = connection.remotePeer.toString();
    this.direction = connection.direction;
    this.#stream = stream;
    this.#hello = hello;
    this.#limits = limits;
    this.#counters = counters;
    this.#handlers = handlers;
    this.#outbox = new Outbox(limits.queueFramesMax, limits.queueBytesMax);
    let settlers: GreetingSettlers | undefined;
    this.greeted = new Promise((resolve, reject) => {
      settlers = { resolve, reject };
    });
    this.greeted.catch(() => undefined);
    this.#greeting = settlers as GreetingSettlers;
    // An end of the stream without this event is the end of the connection under it.
    stream.addEventListener("remoteCloseWrite", () => {
      this.#remoteFinished = true;
    });
    const helloTimeoutMs = this.direction === "outbound" ? limits.dialTimeoutMs : limits.helloTimeoutMs;
    this.#armDeadline(helloTimeoutMs, () => this.refuse(`No Hello within ${helloTimeoutMs} ms.`));
    if (this.direction === "outbound") this.#outbox.push(hello);
    this.done = this.#run();
  }

  /** The peer, once its Hello was accepted and as long as messages may be sent to it. */
  get peer(): Admitted | null {
    return this.#state === "open" ? this.#peer : null;
  }

  /** The peer, if its Hello was ever accepted. */
  get admitted(): Admitted | null {
    return this.#peer;
  }

  /** Where the connection goes to or came from. */
  get address(): string {
    return this.connection.remoteAddr.toString();
  }

  /** True if it sent more frames that are no messages than is tolerated. */
  get sentGarbage(): boolean {
    return this.#garbageFrames >= this.#limits.garbageFramesMax;
  }

  get ended(): boolean {
    return this.#state === "ended";
  }

  get idleForMs(): number {
    return performance.now() - this.#lastUsedMs;
  }

  /** Notes that the connection is in use by something else than messages. */
  touch(): void {
    this.#lastUsedMs = performance.now();
  }

  /** False if the message was dropped: the queue is full, or the link is not open. */
  send(frame: Uint8Array): boolean {
    if (this.#state !== "open" || !this.#outbox.push(frame)) return false;
    this.#counters.sent(frame.byteLength);
    this.touch();
    return true;
  }

  /** Delivers what waits, takes what is under way, then ends. */
  close(): void {
    if (this.#state !== "open") return;
    this.#finish();
    this.#armDeadline(this.#limits.closeTimeoutMs, () =>
      this.#stream.abort(new Error("the peer does not close its side")),
    );
  }

  /** Ends the link by decision and tells the peer why; nothing more is heard from it. */
  refuse(reason: string): void {
    if (this.#refusal || this.ended) return;
    this.#refusal = { how: "refused", reason, by: "us" };
    this.#outbox.push(encodeRefused(reason));
    this.#finish();
    this.#armDeadline(this.#limits.closeTimeoutMs, () => this.#stream.abort(new Error(reason)));
  }

  async #run(): Promise<void> {
    const [received, transmitted] = await Promise.all([this.#receive(), this.#transmit()]);
    this.#state = "ended";
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#counters.dropped("unreachable", this.#outbox.take().length);
    const end: LinkEnd = this.#refusal ?? received ?? transmitted ?? { how: "closed", reason: "", by: "us" };
    this.#greeting.reject(new RefusedLink(this.address, end));
    this.#handlers.onEnd(this, end);
    await closeConnection(this.connection, this.#limits.closeTimeoutMs);
  }

  /** Null if the peer's side ended as it should. */
  async #receive(): Promise<LinkEnd | null> {
    try {
      await receiveFrames(this.#stream, this.#limits.frameBytesMax, (frame) => this.#onFrame(frame));
    } catch (error) {
      if (error instanceof FrameTooLarge) {
        this.#counters.dropped("tooLarge");
        this.refuse(`The link is closed: ${error.message}.`);
        return null;
      }
      this.#finish();
      return { how: "lost", reason: reasonOf(error), by: "them" };
    }
    this.#finish();
    if (this.#remoteFinished || this.#refusal) return null;
    return { how: "lost", reason: "The connection ended without a farewell.", by: "them" };
  }

  /** Takes no more to send; what waits still goes out if it can. */
  #finish(): void {
    if (this.#state !== "ended") this.#state = "closing";
    this.#outbox.end();
  }

  /** Null if all that was queued went out. */
  async #transmit(): Promise<LinkEnd | null> {
    try {
      await transmitFrames(this.#stream, this.#outbox);
      await this.#stream.close({ signal: AbortSignal.timeout(this.#limits.closeTimeoutMs) });
      // Who was refused is not waited for: reading ends with the connection.
      if (this.#refusal) await closeConnection(this.connection, this.#limits.closeTimeoutMs);
      return null;
    } catch (error) {
      this.#finish();
      // Reading ends with the stream.
      this.#stream.abort(error instanceof Error ? error : new Error(String(error)));
      return { how: "lost", reason: reasonOf(error), by: "them" };
    }
  }

  /** False once nothing more is to be heard. */
  #onFrame(frame: Uint8Array): boolean {
    if (this.#refusal) return false;
    this.touch();
    const decoded = decodeFrame(frame);
    switch (decoded.kind) {
      case "refused":
        this.#refusal = { how: "refused", reason: decoded.reason, by: "them" };
        this.#finish();
        return false;
      case "hello":
        if (this.#state === "greeting") this.#onHello(decoded.hello);
        else this.#onGarbage("a second Hello");
        break;
      case "message":
        if (this.#peer) {
          this.#counters.received(frame.byteLength);
          this.#handlers.onMessage(this, this.#peer, decoded.message);
        } else this.#onStranger();
        break;
      case "unknown":
        if (this.#peer) this.#counters.dropped("unknown");
        else this.#onStranger();
        break;
      case "invalid":
        if (this.#peer) this.#onGarbage(decoded.reason);
        else this.#onStranger();
        break;
    }
    return !this.#refusal;
  }

  #onHello(hello: Wire.Hello.$Properties): void {
    const verdict = this.#handlers.judge(hello, this);
    if (verdict.kind === "refused") return this.refuse(verdict.reason);
    if (this.#deadline) clearTimeout(this.#deadline);
    if (this.direction === "inbound") this.#outbox.push(this.#hello);
    this.#peer = verdict.peer;
    this.#state = "open";
    this.#greeting.resolve(verdict.peer);
    this.#handlers.onOpen(this, verdict.peer);
  }

  #onStranger(): void {
    this.#counters.dropped("notAdmitted");
    this.refuse("The first frame is no Hello; nobody is heard before one.");
  }

  #onGarbage(reason: string): void {
    this.#counters.dropped("garbage");
    this.#garbageFrames += 1;
    if (!this.sentGarbage) return;
    this.refuse(`The link is closed: ${this.#garbageFrames} frames were no messages, the last one because ${reason}.`);
  }

  #armDeadline(timeoutMs: number, onDeadline: () => void): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = setTimeout(onDeadline, timeoutMs);
  }
}

/** The link ended before the peer's Hello was accepted; the message is one sentence. */
export class RefusedLink extends Error {
  override readonly name = "RefusedLink";

  constructor(address: string, end: LinkEnd) {
    super(`${address} ${end.by === "them" ? "refused this host" : "was refused"}: ${end.reason}`);
  }
}

/** Closes a connection in order, or else cuts it. Never rejects. */
export async function closeConnection(connection: Connection, timeoutMs: number): Promise<void> {
  try {
    await connection.close({ signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    connection.abort(error instanceof Error ? error : new Error(String(error)));
  }
}

interface GreetingSettlers {
  readonly resolve: (peer: Admitted) => void;
  readonly reject: (error: RefusedLink) => void;
}

function reasonOf(error: unknown): string {
  return `The connection broke: ${error instanceof Error ? error.message : String(error)}.`;
}
