import { expect, test } from "vitest";
import { chooseOwnAddress } from "../../src/transport/own-address.ts";

const peerId = "12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5";
const loopback = "/ip4/127.0.0.1/tcp/1";
const network = "/ip4/192.0.2.7/tcp/1";

test.each([
  ["the announced one", "/dns4/host.example/tcp/9", [loopback, network], "/dns4/host.example/tcp/9"],
  ["one that other machines reach", null, [loopback, "/ip6/::1/tcp/1", network], network],
  ["loopback where there is nothing else", null, [loopback], loopback],
])("a host tells others %s", (_name, announce, listening, expected) => {
  expect(chooseOwnAddress(announce, listening, peerId)).toBe(`${expected}/p2p/${peerId}`);
});
