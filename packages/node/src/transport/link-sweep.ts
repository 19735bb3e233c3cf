import type { Link } from "./link.ts";
import type { PeerLinks } from "./peer-links.ts";

export interface SweepView {
  readonly peers: Iterable<PeerLinks>;
  readonly keptHostIds: ReadonlySet<string>;
  readonly idleMs: number;
  readonly inboundIdleMs: number;
  readonly nowUnixMs: number;
}

/** Closes what is no longer needed: the second link of a simultaneous dial, silent links, links whose credential ran out. */
export function sweepLinks(view: SweepView): void {
  for (const peerLinks of view.peers) {
    const preferred = peerLinks.preferred?.link;
    for (const link of [...peerLinks.links]) sweepLink(link, link === preferred, view);
  }
}

function sweepLink(link: Link, isPreferred: boolean, view: SweepView): void {
  const peer = link.peer;
  if (!peer) return;
  if (peer.notAfterUnixMs < view.nowUnixMs) {
    link.refuse(
      `The credential of host ${peer.host.id} expired on ${new Date(peer.notAfterUnixMs).toISOString()}; ask the operator for a new one: dvms cluster admit.`,
    );
    return;
  }
  // A question in progress runs on the same connection and would be cut.
  if (link.questions > 0) return;
  const idleMs = link.direction === "outbound" ? view.idleMs : view.inboundIdleMs;
  const isIdle = link.idleForMs > idleMs && !view.keptHostIds.has(peer.host.id);
  if (isIdle || !isPreferred) link.close();
}
