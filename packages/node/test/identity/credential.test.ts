import { expect, test } from "vitest";
import { admit, type CredentialExpectation, verifyCredential } from "../../src/identity/credential.ts";
import { testCluster } from "./test-cluster.ts";

const nowUnixMs = Date.parse("2026-11-20T12:00:00Z");
const dayMs = 86_400_000;
const cluster = testCluster("lab");
const otherCluster = testCluster("other");
const credential = admit({ clusterKey: cluster, peerId: "peer-a", hostId: "host-a", days: 30, nowUnixMs });
const expected: CredentialExpectation = {
  clusterId: cluster.clusterId,
  clusterPublicKey: cluster.publicKey,
  peerId: "peer-a",
  nowUnixMs,
};

test("a host that was admitted passes until its last day", () => {
  expect(verifyCredential(credential, expected)).toBeNull();
  expect(verifyCredential(credential, { ...expected, nowUnixMs: nowUnixMs + 30 * dayMs - 1000 })).toBeNull();
});

test("an expired credential says when it expired and how to get a new one", () => {
  expect(verifyCredential(credential, { ...expected, nowUnixMs: nowUnixMs + 30 * dayMs + 1000 })).toBe(
    "The credential of host host-a expired on 2026-12-20T12:00:00.000Z; ask the operator for a new one: dvms cluster admit.",
  );
});

test("a credential shown by another host is refused and names both", () => {
  expect(verifyCredential(credential, { ...expected, peerId: "peer-b" })).toMatch(
    /^The credential is for another host: it names peer-a \(host host-a\), but peer-b shows it; ask the operator/,
  );
});

test("a credential of another cluster is refused and names both", () => {
  const foreign = admit({ clusterKey: otherCluster, peerId: "peer-a", hostId: "host-a", days: 30, nowUnixMs });
  expect(verifyCredential(foreign, expected)).toBe(
    `The credential is for cluster ${otherCluster.clusterId}, this is cluster ${cluster.clusterId}; ask the operator for a new one: dvms cluster admit.`,
  );
});

test("nobody but the holder of the cluster key can sign", () => {
  const forged = admit({
    clusterKey: { ...otherCluster, clusterId: cluster.clusterId },
    peerId: "peer-a",
    hostId: "host-a",
    days: 30,
    nowUnixMs,
  });
  expect(verifyCredential(forged, expected)).toMatch(/^The credential's signature is not by the key of cluster/);
});

test.each([
  ["peer id", { peerId: "peer-b" }],
  ["host id", { hostId: "host-b" }],
  ["date", { notAfterUnixS: credential.notAfterUnixS + 1 }],
  ["signature", { signature: new Uint8Array(3) }],
])("a credential whose %s was changed is refused", (_field, change) => {
  const changed = { ...credential, ...change };
  expect(verifyCredential(changed, { ...expected, peerId: changed.peerId })).toMatch(
    /^The credential's signature is not by/,
  );
});

test.each([0, -1, Number.NaN, 1e9])("a host cannot be admitted for %d days", (days) => {
  expect(() => admit({ clusterKey: cluster, peerId: "peer-a", hostId: "host-a", days, nowUnixMs })).toThrow(
    /A host cannot be admitted for .* days; give a number above 0, 36500 at most/,
  );
});
