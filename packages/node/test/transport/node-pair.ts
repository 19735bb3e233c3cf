import type { Connection, Stream } from "@libp2p/interface";
import { multiaddr } from "@multiformats/multiaddr";
import type { Libp2p } from "libp2p";
import { onTestFinished } from "vitest";
import { startIdentity } from "../../src/identity/host-identity.ts";
import { encodeHello, type Introduction, judgeHello } from "../../src/transport/greeting.ts";
import { startLibp2pNode } from "../../src/transport/libp2p-node.ts";
import { type TransportLimits, transportLimits } from "../../src/transport/limits.ts";
import { Link, type LinkEnd } from "../../src/transport/link.ts";
import { TransportCounters } from "../../src/transport/transport-counters.ts";
import { tempFolder } from "../temp-folder.ts";
import { lab, membershipOf } from "./cluster.ts";

export interface TestNode {
  readonly node: Libp2p;
  readonly own: Introduction;
  readonly peerId: string;
  readonly failedHandshakes: readonly string[];
}

export interface StreamEnd {
  readonly stream: Stream;
  readonly connection: Connection;
}

export interface LinkSide {
  readonly link: Link;
  readonly counters: TransportCounters;
  readonly heard: readonly unknown[];
  readonly ends: readonly LinkEnd[];
}

/** A libp2p host on loopback as a daemon starts it, with nothing on top, stopped when the test ends. */
export async function testNode(clusterId = lab.clusterId, listen = "/ip4/127.0.0.1/tcp/0"): Promise<TestNode> {
  const identity = await startIdentity(tempFolder());
  const failedHandshakes: string[] = [];
  const node = await startLibp2pNode({
    privateKey: identity.privateKey,
    clusterId,
    listen: [listen],
    linksMax: 16,
    dialTimeoutMs: 4_000,
    onHandshakeFailed: (address) => void failedHandshakes.push(address),
  });
  onTestFinished(async () => void (await node.stop()));
  const host = { id: identity.hostId, site: "site", rack: "rack", address: String(node.getMultiaddrs()[0]) };
  const membership = membershipOf(identity, lab, {});
  const own: Introduction = { host, incarnation: identity.incarnation, features: [], membership };
  return { node, own, peerId: identity.peerId, failedHandshakes };
}

/** Both ends of one stream on a connection of its own; `near` is the end of the side that dialled. */
export async function streamBetween(from: TestNode, to: TestNode): Promise<{ near: StreamEnd; far: StreamEnd }> {
  const arrived = new Promise<StreamEnd>((resolve, reject) => {
    to.node
      .handle(testProtocol, (stream, connection) => resolve({ stream, connection }), { force: true })
      .catch(reject);
  });
  const connection = await from.node.dial(multiaddr(to.own.host.address), { force: true });
  const stream = await connection.newStream(testProtocol);
  return { near: { stream, connection }, far: await arrived };
}

/** Both sides of a link between two nodes; the greeting is under way. */
export async function linkBetween(
  from: TestNode,
  to: TestNode,
  limits: Partial<TransportLimits> = {},
): Promise<{ near: LinkSide; far: LinkSide }> {
  const { near, far } = await streamBetween(from, to);
  return { near: linkOn(near, from, limits), far: linkOn(far, to, limits) };
}

/** The same after the greeting. */
export async function openLinkBetween(from: TestNode, to: TestNode): Promise<{ near: LinkSide; far: LinkSide }> {
  const sides = await linkBetween(from, to);
  await Promise.all([sides.near.link.greeted, sides.far.link.greeted]);
  return sides;
}

export function linkOn({ stream, connection }: StreamEnd, at: TestNode, limits: Partial<TransportLimits>): LinkSide {
  const counters = new TransportCounters();
  const heard: unknown[] = [];
  const ends: LinkEnd[] = [];
  const link = new Link(connection, stream, encodeHello(at.own), { ...transportLimits, ...limits }, counters, {
    judge: (hello, judged) => judgeHello(hello, at.own, judged.peerId, Date.now()),
    onOpen: () => undefined,
    onMessage: (_link, _peer, message) => void heard.push(message),
    onEnd: (_link, end) => void ends.push(end),
  });
  return { link, counters, heard, ends };
}

export const testProtocol = "/dvms/test/1";
