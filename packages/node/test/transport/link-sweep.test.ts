import { expect, test } from "vitest";
import { type SweepView, sweepLinks } from "../../src/transport/link-sweep.ts";
import { PeerLinks } from "../../src/transport/peer-links.ts";
import { type LinkSide, openLinkBetween, type TestNode, testNode } from "./node-pair.ts";

const dayMs = 86_400_000;

test("a silent link is closed by the side that dialled it, and the other side waits longer", async () => {
  const { near, far, a, b } = await pair();
  const limits = { idleMs: alwaysIdleMs, inboundIdleMs: neverIdleMs };
  sweepLinks(view(peerLinksOf(b, a, far), limits));
  expect(far.link.peer).not.toBeNull();
  sweepLinks(view(peerLinksOf(a, b, near), limits));
  await Promise.all([near.link.done, far.link.done]);
  expect([...near.ends, ...far.ends].map((end) => end.how)).toEqual(["closed", "closed"]);
});

test("a link that is kept, in use by a question, or not silent for long enough stays", async () => {
  const { near, a, b } = await pair();
  const links = peerLinksOf(a, b, near);
  sweepLinks(view(links, { idleMs: alwaysIdleMs, keptHostIds: new Set([b.own.host.id]) }));
  sweepLinks(view(links, { idleMs: neverIdleMs }));
  near.link.questions = 1;
  sweepLinks(view(links, { idleMs: alwaysIdleMs }));
  expect(near.link.peer).not.toBeNull();
  near.link.questions = 0;
  sweepLinks(view(links, { idleMs: alwaysIdleMs }));
  expect(near.link.peer).toBeNull();
});

test("of two links to one peer only the preferred one stays, even if the peer is kept", async () => {
  const { near: older, a, b } = await pair();
  const { near: newer } = await openLinkBetween(a, b);
  const keptHostIds = new Set([b.own.host.id]);
  sweepLinks(view(peerLinksOf(a, b, older, newer), { keptHostIds }));
  expect([older.link.peer, newer.link.peer?.host]).toEqual([null, b.own.host]);
});

test("a link whose credential ran out is refused with the remedy, even while it is kept and in use", async () => {
  const { near, far, a, b } = await pair();
  near.link.questions = 1;
  const keptHostIds = new Set([b.own.host.id]);
  sweepLinks(view(peerLinksOf(a, b, near), { keptHostIds, nowUnixMs: Date.now() + 2 * dayMs }));
  await far.link.done;
  expect(far.ends).toEqual([
    {
      how: "refused",
      by: "them",
      reason: expect.stringMatching(
        `^The credential of host ${b.own.host.id} expired on .*Z; ask the operator for a new one: dvms cluster admit\\.$`,
      ),
    },
  ]);
});

/** Any silence is longer than this. */
const alwaysIdleMs = -1;
const neverIdleMs = dayMs;

async function pair() {
  const [a, b] = [await testNode(), await testNode()];
  return { a, b, ...(await openLinkBetween(a, b)) };
}

function peerLinksOf(own: TestNode, peer: TestNode, ...sides: LinkSide[]): PeerLinks {
  const peerLinks = new PeerLinks(peer.peerId, own.peerId);
  for (const side of sides) peerLinks.add(side.link);
  return peerLinks;
}

function view(peerLinks: PeerLinks, change: Partial<SweepView>): SweepView {
  const nowUnixMs = Date.now();
  const idle = { idleMs: neverIdleMs, inboundIdleMs: neverIdleMs };
  return { peers: [peerLinks], keptHostIds: new Set(), nowUnixMs, ...idle, ...change };
}
