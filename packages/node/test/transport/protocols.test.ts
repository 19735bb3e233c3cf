import { multiaddr } from "@multiformats/multiaddr";
import { expect, test } from "vitest";
import { protocolMax } from "../../src/transport/limits.ts";
import { inspectProtocol, linkProtocol, transferProtocol } from "../../src/transport/protocols.ts";
import { testPeer } from "./cluster.ts";
import { testNode } from "./node-pair.ts";

const protocols = [linkProtocol, inspectProtocol, transferProtocol];

test("each protocol has a name of its own that ends in the version this daemon speaks", () => {
  expect(new Set(protocols).size).toBe(protocols.length);
  for (const protocol of protocols) expect(protocol).toMatch(new RegExp(`^/dvms/([a-z]+/)?${protocolMax}$`));
});

test("a daemon takes links under the name, and none under that of a version it does not speak", async () => {
  const [daemon, { node }] = [await testPeer(), await testNode()];
  const connection = await node.dial(multiaddr(daemon.peers.self.address));
  const next = linkProtocol.replace(/\d+$/, String(protocolMax + 1));
  await expect(connection.newStream(next)).rejects.toThrow();
  expect((await connection.newStream(linkProtocol)).protocol).toBe(linkProtocol);
});
