import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { admit } from "../../src/identity/credential.ts";
import { loadMembership, saveMembership } from "../../src/identity/credential-file.ts";
import { ensureIdentity } from "../../src/identity/host-identity.ts";
import { tempFolder } from "../temp-folder.ts";
import { testCluster } from "./test-cluster.ts";

const nowUnixMs = Date.parse("2026-11-20T12:00:00Z");
const clusterKey = testCluster("lab");

async function admitted(days: number) {
  const folder = tempFolder();
  const identity = await ensureIdentity(folder);
  const { peerId, hostId } = identity;
  const path = join(folder, "credential.json");
  const credential = admit({ clusterKey, peerId, hostId, days, nowUnixMs });
  saveMembership(path, { credential, clusterPublicKey: clusterKey.publicKey });
  return { path, identity, credential };
}

test("a host reads back the credential it was given, with the key to trust", async () => {
  const { path, identity, credential } = await admitted(1);
  const membership = loadMembership(path, identity, nowUnixMs);
  expect(membership).toEqual({ credential, clusterPublicKey: clusterKey.publicKey });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a missing credential names the host, its peer id and the command", async () => {
  const folder = tempFolder();
  const identity = await ensureIdentity(folder);
  expect(() => loadMembership(join(folder, "credential.json"), identity, nowUnixMs)).toThrow(
    `credential.json; have host ${identity.hostId} (peer id ${identity.peerId}) admitted with: dvms cluster admit.`,
  );
});

test("an expired credential is refused with its date", async () => {
  const { path, identity } = await admitted(1);
  expect(() => loadMembership(path, identity, nowUnixMs + 2 * 86_400_000)).toThrow(
    /credential\.json does not admit this host\. The credential of host .* expired on 2026-11-21T12:00:00\.000Z; ask the operator/,
  );
});

test("a credential of another host is refused", async () => {
  const { path } = await admitted(1);
  const other = await ensureIdentity(tempFolder());
  expect(() => loadMembership(path, other, nowUnixMs)).toThrow(
    /does not admit this host\. The credential is for another host: it names/,
  );
});

test("a credential for another host id under the same key is refused", async () => {
  const { path, identity } = await admitted(1);
  const restored = { ...identity, hostId: "5ad64e3b-9f0e-4d49-8f9e-8f6b7b9a3d11" };
  expect(() => loadMembership(path, restored, nowUnixMs)).toThrow(/It names host .*, this is host 5ad64e3b/);
});

test("a damaged credential is refused with the remedy", async () => {
  const { path, identity } = await admitted(1);
  writeFileSync(path, '{"schema":1}');
  expect(() => loadMembership(path, identity, nowUnixMs)).toThrow(
    /\(the host's credential\) is damaged: its "clusterId" cannot be used; have the host admitted again with: dvms cluster admit/,
  );
});
