import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster, ensureIdentity, loadMembership } from "@dvms/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { admitHost } from "../../src/operator/admit-host.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dvms-admit-"));
  createCluster(folder, "lab");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a host whose folder is at hand gets an identity and its credential there", async () => {
  const dataDir = join(folder, "host");
  const text = await admitHost({ cluster: folder, dataDir, days: 30 });
  const identity = await ensureIdentity(dataDir);
  expect(text).toContain(`Admitted host ${identity.hostId}`);
  const { credential } = loadMembership(join(dataDir, "credential.json"), identity, Date.now());
  expect(credential.notAfterUnixS * 1000).toBeGreaterThan(Date.now() + 29 * 86_400_000);
});

test("a host elsewhere is admitted by its two ids, to a file", async () => {
  const identity = await ensureIdentity(join(folder, "elsewhere"));
  const { hostId, peerId } = identity;
  const out = join(folder, "credential.json");
  await admitHost({ cluster: folder, hostId, peerId, out, days: 1 });
  expect(loadMembership(out, identity, Date.now()).credential.hostId).toBe(hostId);
});

test.each([
  [{}, "either by --data-dir, or by all of"],
  [{ dataDir: "x", out: "y" }, "either by --data-dir, or by all of"],
  [{ hostId: "x", peerId: "y" }, "either by --data-dir, or by all of"],
  [{ hostId: "x", peerId: "y", out: "z" }, '--host-id is "x", it must be a UUID'],
  [
    { hostId: "00000001-0000-4000-8000-000000000000", peerId: "0O", out: "z" },
    '--peer-id is "0O", it must be a libp2p peer id',
  ],
])("%o names no host, and the sentence says what is missing", async (names, sentence) => {
  await expect(admitHost({ cluster: folder, days: 1, ...names })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(sentence),
  });
});
