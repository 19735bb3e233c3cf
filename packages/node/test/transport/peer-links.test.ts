import { expect, test } from "vitest";
import { PeerLinks } from "../../src/transport/peer-links.ts";
import { linkBetween, openLinkBetween, testNode } from "./node-pair.ts";

test("both ends of a simultaneous dial prefer the same link, the one that the smaller peer id dialled", async () => {
  const nodes = [await testNode(), await testNode()].sort((left, right) => (left.peerId < right.peerId ? -1 : 1));
  const [smaller, greater] = nodes as [(typeof nodes)[0], (typeof nodes)[0]];
  const bySmaller = await openLinkBetween(smaller, greater);
  const byGreater = await openLinkBetween(greater, smaller);
  const [atSmaller, atGreater] = [
    new PeerLinks(greater.peerId, smaller.peerId),
    new PeerLinks(smaller.peerId, greater.peerId),
  ];
  atSmaller.add(bySmaller.near.link);
  atSmaller.add(byGreater.far.link);
  atGreater.add(byGreater.near.link);
  atGreater.add(bySmaller.far.link);
  expect(atSmaller.preferred?.link === bySmaller.near.link).toBe(true);
  expect(atGreater.preferred?.link === bySmaller.far.link).toBe(true);
});

test("of two links by one end the newer is preferred, and the older again once that is gone", async () => {
  const [a, b] = [await testNode(), await testNode()];
  const [older, newer] = [await openLinkBetween(a, b), await openLinkBetween(a, b)];
  const links = new PeerLinks(b.peerId, a.peerId);
  links.add(older.near.link);
  links.add(newer.near.link);
  expect(links.preferred?.link === newer.near.link).toBe(true);
  links.remove(newer.near.link);
  expect(links.preferred?.link === older.near.link).toBe(true);
});

test("a link that still greets or closes already is not sent on", async () => {
  const [a, b] = [await testNode(), await testNode()];
  const { near } = await linkBetween(a, b);
  const links = new PeerLinks(b.peerId, a.peerId);
  links.add(near.link);
  expect(links.preferred).toBeNull();
  await near.link.greeted;
  expect(links.preferred?.peer.host).toEqual(b.own.host);
  near.link.close();
  expect(links.preferred).toBeNull();
});

test("frames wait up to the limits of count and bytes, and are taken once, in order", () => {
  const links = new PeerLinks("b", "a");
  expect([links.wait(frame(3), 3, 8), links.wait(frame(5), 3, 8), links.wait(frame(1), 3, 8)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(links.wait(frame(0), 2, 8)).toBe(false);
  expect(links.takeWaiting().map((waiting) => waiting.frame.byteLength)).toEqual([3, 5]);
  expect(links.takeWaiting()).toEqual([]);
  expect(links.wait(frame(8), 3, 8)).toBe(true);
});

test("a peer can be forgotten when nothing is linked, waits or is dialled", () => {
  const links = new PeerLinks("b", "a");
  expect(links.isEmpty).toBe(true);
  links.wait(frame(1), 1, 1);
  expect(links.isEmpty).toBe(false);
  links.takeWaiting();
  links.dialling = Promise.resolve();
  expect(links.isEmpty).toBe(false);
  links.dialling = null;
  expect(links.isEmpty).toBe(true);
});

function frame(bytes: number) {
  return { hostId: "b", address: "/ip4/127.0.0.1/tcp/9/p2p/b", frame: new Uint8Array(bytes) };
}
