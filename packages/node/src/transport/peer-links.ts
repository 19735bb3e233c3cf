import type { Admitted } from "./greeting.ts";
import type { Link } from "./link.ts";

/** A message that waits for the first link to its peer. */
export interface WaitingFrame {
  readonly hostId: string;
  readonly address: string;
  readonly frame: Uint8Array;
}

/** All that is known of one peer id: its links (two after a simultaneous dial), and what waits for one. */
export class PeerLinks {
  readonly peerId: string;
  readonly #ownPeerId: string;
  readonly #links: Link[] = [];
  #waiting: WaitingFrame[] = [];
  #waitingBytes = 0;
  /** The dial in progress; never rejects. */
  dialling: Promise<void> | null = null;

  constructor(peerId: string, ownPeerId: string) {
    this.peerId = peerId;
    this.#ownPeerId = ownPeerId;
  }

  get links(): readonly Link[] {
    return this.#links;
  }

  get isEmpty(): boolean {
    return this.#links.length === 0 && this.#waiting.length === 0 && this.dialling === null;
  }

  add(link: Link): void {
    this.#links.push(link);
  }

  remove(link: Link): void {
    const index = this.#links.indexOf(link);
    if (index >= 0) this.#links.splice(index, 1);
  }

  /**
   * The link to send on: of two that opened at the same time both ends choose the one that the smaller peer id dialled,
   * so that both agree which to give up; of two by the same end the newer, for the older may be half dead.
   */
  get preferred(): { readonly link: Link; readonly peer: Admitted } | null {
    let best: { link: Link; peer: Admitted } | null = null;
    for (const link of this.#links) {
      const peer = link.peer;
      if (!peer) continue;
      if (!best || this.#openerOf(link) <= this.#openerOf(best.link)) best = { link, peer };
    }
    return best;
  }

  /** False if too much waits already. */
  wait(waiting: WaitingFrame, framesMax: number, bytesMax: number): boolean {
    if (this.#waiting.length >= framesMax || this.#waitingBytes + waiting.frame.byteLength > bytesMax) return false;
    this.#waiting.push(waiting);
    this.#waitingBytes += waiting.frame.byteLength;
    return true;
  }

  takeWaiting(): readonly WaitingFrame[] {
    const taken = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    return taken;
  }

  #openerOf(link: Link): string {
    return link.direction === "outbound" ? this.#ownPeerId : this.peerId;
  }
}
