/** Why something that was sent or received went no further. */
export type DropReason =
  /** Received: bytes that are no message. */
  | "garbage"
  /** Received: a message of a kind that this version does not know. */
  | "unknown"
  /** Received or about to be sent: over the size limit. */
  | "tooLarge"
  /** Received: from somebody who was not admitted. */
  | "notAdmitted"
  /** About to be sent: too much waits for that peer already. */
  | "queueFull"
  /** About to be sent: the peer could not be reached. */
  | "unreachable"
  /** About to be sent: another host than the one meant listens at that address. */
  | "anotherHost";

/** What went over the links since the start. Bytes are of whole messages, without framing and encryption. */
export interface TransportCounts {
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly dials: number;
  readonly dialsFailed: number;
  /** Links and streams that were refused, by either side. */
  readonly refusals: number;
  readonly dropped: Readonly<Record<DropReason, number>>;
}

export class TransportCounters {
  #messagesIn = 0;
  #messagesOut = 0;
  #bytesIn = 0;
  #bytesOut = 0;
  #dials = 0;
  #dialsFailed = 0;
  #refusals = 0;
  readonly #dropped: Record<DropReason, number> = {
    garbage: 0,
    unknown: 0,
    tooLarge: 0,
    notAdmitted: 0,
    queueFull: 0,
    unreachable: 0,
    anotherHost: 0,
  };

  received(bytes: number): void {
    this.#messagesIn += 1;
    this.#bytesIn += bytes;
  }

  sent(bytes: number): void {
    this.#messagesOut += 1;
    this.#bytesOut += bytes;
  }

  dialled(): void {
    this.#dials += 1;
  }

  dialFailed(): void {
    this.#dialsFailed += 1;
  }

  refused(): void {
    this.#refusals += 1;
  }

  dropped(reason: DropReason, count = 1): void {
    this.#dropped[reason] += count;
  }

  read(): TransportCounts {
    return {
      messagesIn: this.#messagesIn,
      messagesOut: this.#messagesOut,
      bytesIn: this.#bytesIn,
      bytesOut: this.#bytesOut,
      dials: this.#dials,
      dialsFailed: this.#dialsFailed,
      refusals: this.#refusals,
      dropped: { ...this.#dropped },
    };
  }
}
