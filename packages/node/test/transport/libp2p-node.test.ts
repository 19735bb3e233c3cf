import { multiaddr } from "@multiformats/multiaddr";
import { expect, test, vi } from "vitest";
import { OperatorError } from "../../src/operator-error.ts";
import { testCluster } from "../identity/test-cluster.ts";
import { streamBetween, testNode } from "./node-pair.ts";

test("two hosts of one cluster connect and prove their peer ids to each other", async () => {
  const [a, b] = [await testNode(), await testNode()];
  const { near, far } = await streamBetween(a, b);
  expect([near.connection.remotePeer.toString(), far.connection.remotePeer.toString()]).toEqual([b.peerId, a.peerId]);
  expect([near.connection.direction, far.connection.direction]).toEqual(["outbound", "inbound"]);
  expect([...a.failedHandshakes, ...b.failedHandshakes]).toEqual([]);
});

test("a host of another cluster fails in the handshake, and the one that it dialled is told from where it came", async () => {
  const [a, foreign] = [await testNode(), await testNode(testCluster("other").clusterId)];
  await expect(foreign.node.dial(multiaddr(a.own.host.address))).rejects.toThrow();
  await vi.waitFor(() => expect(a.failedHandshakes).toEqual([expect.stringMatching(/^\/ip4\/127\.0\.0\.1\/tcp\/\d+/)]));
  expect(a.node.getConnections()).toEqual([]);
});

test("whoever listens at an address under another peer id is not connected to", async () => {
  const [a, b, c] = [await testNode(), await testNode(), await testNode()];
  const wrong = b.own.host.address.replace(b.peerId, c.peerId);
  await expect(a.node.dial(multiaddr(wrong))).rejects.toThrow();
  expect(a.node.getConnections()).toEqual([]);
});

test("a host speaks no protocol of its own accord", async () => {
  expect((await testNode()).node.getProtocols()).toEqual([]);
});

test("a port that is taken is an error with the system's code and the remedy, in one line", async () => {
  const taken = (await testNode()).own.host.address.replace(/\/p2p\/.*/, "");
  const starting = testNode(undefined, taken);
  await expect(starting).rejects.toThrow(OperatorError);
  await expect(starting).rejects.toThrow(
    `Cannot listen on ${taken} (EADDRINUSE); end what uses that port, or choose another address (listen).`,
  );
});
