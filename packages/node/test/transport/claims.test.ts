import { wire } from "@dvms/protocol";
import { expect, test } from "vitest";
import { askClaims, claimedVmsMax, onClaims } from "../../src/transport/claims.ts";
import { claimsProtocol } from "../../src/transport/protocols.ts";
import { testPeer } from "./cluster.ts";

const soon = () => AbortSignal.timeout(5_000);

test("claims arrive with their origin and their asker, and what is held comes back", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const seen: unknown[] = [];
  await onClaims(b.peers, async (from, claims) => {
    seen.push([from.id, claims]);
    return ["v2"];
  });
  const claims = { origin: a.peers.self, vmIds: ["v1", "v2"], hopsLeft: 7 };
  expect(await askClaims(a.peers, b.peers.self, claims, soon())).toEqual(["v2"]);
  expect(await askClaims(a.peers, b.peers.self, { ...claims, hopsLeft: 0 }, soon())).toEqual(["v2"]);
  expect(seen).toEqual([
    [a.peers.self.id, claims],
    [a.peers.self.id, { ...claims, hopsLeft: 0 }],
  ]);
});

test("claims of too many VMs, or of nobody, get no answer", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  await onClaims(b.peers, async () => []);
  const vmIds = Array.from({ length: claimedVmsMax + 1 }, () => "v");
  await expect(
    askClaims(a.peers, b.peers.self, { origin: a.peers.self, vmIds, hopsLeft: 1 }, soon()),
  ).rejects.toThrow();
  const nobody = wire.Claims.encode({ vmIds: ["v"] }).finish();
  await expect(a.peers.ask(b.peers.self, claimsProtocol, nobody, 1_000, soon())).rejects.toThrow();
});
