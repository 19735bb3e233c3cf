import { wire } from "@dvms/protocol";
import { expect, test } from "vitest";
import { admit } from "../../src/identity/credential.ts";
import { encodeHello, encodeRefused, type Introduction, judgeHello } from "../../src/transport/greeting.ts";
import { lab } from "./cluster.ts";

const nowUnixMs = Date.parse("2026-11-20T12:00:00Z");
const peerA = "12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5";
const peerB = "12D3KooWQnwEGNqcM2nAcPtRR9rAX8Hrg4k9kJLCHoTR5chJfz6d";
const hostA = "0b0e1f0a-53c2-4f8e-8f5c-1d1f0f6f7a10";
const hostB = "5ad64e3b-9f0e-4d49-8f9e-8f6b7b9a3d11";

function introduction(hostId: string, peerId: string): Introduction {
  const credential = admit({ clusterKey: lab, peerId, hostId, days: 1, nowUnixMs });
  return {
    host: { id: hostId, site: "s", rack: "r", address: `/ip4/192.0.2.7/tcp/7400/p2p/${peerId}` },
    incarnation: 3,
    features: ["one", "two"],
    membership: { credential, clusterPublicKey: lab.publicKey },
  };
}

const own = introduction(hostA, peerA);
const other = introduction(hostB, peerB);

/** Judges the Hello of `other`, as it comes off the wire, after a change. */
function judged(change: Partial<wire.Hello.$Properties> = {}, peerId = peerB) {
  const { hello } = wire.Envelope.decode(encodeHello(other));
  return judgeHello({ ...hello, ...change }, own, peerId, nowUnixMs);
}

test("a member in good order is admitted with what it said about itself", () => {
  expect(judged()).toEqual({
    kind: "admitted",
    peer: { host: other.host, incarnation: 3, features: ["one", "two"], notAfterUnixMs: nowUnixMs + 86_400_000 },
  });
});

test("abilities that only one side has are not used", () => {
  expect(judged({ features: ["two", "three"] })).toMatchObject({ peer: { features: ["two"] } });
});

test.each<[string, Partial<wire.Hello.$Properties>, RegExp]>([
  ["of another cluster", { clusterId: "x" }, /^Cluster "x" is not this one, .*; a host joins one cluster only/],
  ["of a later protocol only", { protocolMin: 2 }, /^Protocol versions 2 to 1 and 1 to 1 have none in common/],
  ["without a credential", { credential: null }, /^The Hello of 12D3.* carries no credential/],
  [
    "with a credential of endless names",
    { credential: { ...other.membership.credential, clusterId: "x".repeat(999) } },
    /carries no credential/,
  ],
  ["for another host", { host: own.host }, /^The Hello speaks for host "0b0e.*", its credential for host 5ad6/],
  ["without a host", { host: null }, /^The Hello cannot be read: host is missing\.$/],
  [
    "at another peer's address",
    { host: { ...other.host, address: own.host.address } },
    /^The Hello names the address ".*", which does not end in \/p2p\/12D3KooWQnw/,
  ],
])("a Hello %s is refused", (_name, change, reason) => {
  expect(judged(change)).toEqual({ kind: "refused", reason: expect.stringMatching(reason) });
});

test("a credential shown on another peer's connection is refused", () => {
  expect(judged({}, peerA)).toEqual({
    kind: "refused",
    reason: expect.stringMatching(/^The credential is for another host/),
  });
});

test("a daemon with our own id is refused as a copy of our data folder", () => {
  const copy = introduction(hostA, peerB);
  const hello = wire.Envelope.decode(encodeHello(copy)).hello ?? {};
  expect(judgeHello(hello, own, peerB, nowUnixMs)).toEqual({
    kind: "refused",
    reason: expect.stringMatching(
      /has the id of the host it talks to: two daemons run on copies of one data folder; stop one/,
    ),
  });
});

test("a reason is cut to what the other side reads", () => {
  expect(wire.Envelope.decode(encodeRefused("x".repeat(9_999))).refused?.reason?.length).toBe(512);
});
