import { expect, test } from "vitest";
import { addressWithPeerId, faultOfAddress, peerIdOfAddress } from "../../src/transport/peer-address.ts";

const peerId = "12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5";

test.each([
  [`/ip4/127.0.0.1/tcp/1/p2p/${peerId}`, peerId],
  [`/dns4/host.example/tcp/1/p2p/${peerId}`, peerId],
  ["/ip4/127.0.0.1/tcp/1", null],
  ["/ip4/127.0.0.1/tcp/1/p2p/nonsense", null],
  ["/ip4/127.0.0.1/tcp/1/p2p/", null],
  ["", null],
])("the peer id of %j is %j, asked once or twice", (address, expected) => {
  expect(peerIdOfAddress(address)).toBe(expected);
  expect(peerIdOfAddress(address)).toBe(expected);
});

test("a peer id is added where there is none", () => {
  const bare = "/ip4/127.0.0.1/tcp/1";
  expect(addressWithPeerId(bare, peerId)).toBe(`${bare}/p2p/${peerId}`);
  expect(addressWithPeerId(`${bare}/p2p/${peerId}`, "another")).toBe(`${bare}/p2p/${peerId}`);
});

test.each(["/ip4/192.0.2.7/tcp/7400", "/ip6/::1/tcp/7400", `/dns4/host.example/tcp/7400/p2p/${peerId}`])(
  "%s is an address",
  (address) => {
    expect(faultOfAddress(address)).toBeNull();
  },
);

test.each([
  "",
  "host:7400",
  "192.0.2.7",
  "/ip4/192.0.2.7",
  "/ip4/192.0.2.7/udp/7400",
  "/tcp/7400",
  "/ip4/999.0.0.1/tcp/1",
])("%j is no address and is named", (address) => {
  expect(faultOfAddress(address)).toBe(`${JSON.stringify(address)} is not an address like /ip4/192.0.2.7/tcp/7400`);
});
