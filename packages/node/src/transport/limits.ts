/** Every limit of the transport, with its reason. Tests pass smaller ones. */
export interface TransportLimits {
  /** One frame of a link. A grant with the most VMs a snapshot may hold takes about half of it. */
  readonly frameBytesMax: number;
  /** One transfer, in one frame of its own stream: an embedded VM with a long trace. */
  readonly transferBytesMax: number;
  /** What waits for one peer, while its link is opened or is slow; beyond it, messages are dropped and the peer counts as unreachable. */
  readonly queueFramesMax: number;
  readonly queueBytesMax: number;
  /** Frames that are no messages, until the link is closed and its peer shut out for a while. */
  readonly garbageFramesMax: number;
  /** How long a peer is shut out for that: it costs next to nothing meanwhile, and a repaired daemon is back soon. */
  readonly shutOutMs: number;
  /** Links that are open or greet at the same time: far above the neighbours and partners of one host. */
  readonly linksMax: number;
  /** Questions (inspections, transfers) in progress on one link. */
  readonly questionsMax: number;
  /** From the start of a dial to the accepted Hello. */
  readonly dialTimeoutMs: number;
  /** From an inbound connection to its Hello. */
  readonly helloTimeoutMs: number;
  /** For the last frames of a link that closes by decision. */
  readonly closeTimeoutMs: number;
  /** Silence after which a link that is not kept is closed by the side that dialled it. */
  readonly idleMs: number;
  /** Silence after which the other side closes it: long, for the dialling side may keep it, and yet some day, for that side may be gone. */
  readonly inboundIdleMs: number;
  /** Between two tries to open a link that is to be kept. */
  readonly keptRetryMs: number;
  /** Between two looks at idle and doubled links. */
  readonly sweepMs: number;
}

export const transportLimits: TransportLimits = {
  frameBytesMax: 1_048_576,
  transferBytesMax: 16_777_216,
  queueFramesMax: 1_024,
  queueBytesMax: 8_388_608,
  garbageFramesMax: 10,
  shutOutMs: 60_000,
  linksMax: 1_024,
  questionsMax: 32,
  dialTimeoutMs: 4_000,
  helloTimeoutMs: 5_000,
  closeTimeoutMs: 1_000,
  idleMs: 60_000,
  inboundIdleMs: 1_800_000,
  keptRetryMs: 5_000,
  sweepMs: 1_000,
};

/** Protocol versions that this daemon speaks. */
export const protocolMin = 1;
export const protocolMax = 1;
