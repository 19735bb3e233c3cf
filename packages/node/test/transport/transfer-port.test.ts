import { expect, test, vi } from "vitest";
import type { Transfer } from "../../src/hypervisor.ts";
import { createTransferPort } from "../../src/transport/transfer-port.ts";
import { testPeer } from "./cluster.ts";

const soon = () => AbortSignal.timeout(10_000);
const transfer = (bytes: number): Transfer => ({
  migrationId: "migration-1",
  vmId: "vm-1",
  state: Uint8Array.from({ length: bytes }, (_, index) => index % 251),
});

test("the state of a VM arrives whole, with the source that the link has proven", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const [portA, portB] = [await createTransferPort(a.peers), await createTransferPort(b.peers)];
  const arrived: { sourceId: string; arrival: Transfer }[] = [];
  portB.onRequest(async (sourceId, arrival) => {
    arrived.push({ sourceId, arrival });
    return { staged: true, reason: "" };
  });
  // More than any default limit of the libraries below.
  const sent = transfer(6_000_000);
  expect(await portA.request(b.peers.self, sent, soon())).toEqual({ staged: true, reason: "" });
  expect(arrived[0]?.sourceId).toBe(a.peers.self.id);
  expect(Buffer.compare(arrived[0]?.arrival.state ?? new Uint8Array(), sent.state)).toBe(0);
  expect(arrived[0]?.arrival.migrationId).toBe("migration-1");
});

test("a refusal of the target comes back with its reason", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const [portA, portB] = [await createTransferPort(a.peers), await createTransferPort(b.peers)];
  portB.onRequest(async () => ({ staged: false, reason: "no such migration" }));
  expect(await portA.request(b.peers.self, transfer(10), soon())).toEqual({
    staged: false,
    reason: "no such migration",
  });
});

test("a target whose adapter breaks leaves the source without an answer, not with a wrong one", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const [portA, portB] = [await createTransferPort(a.peers), await createTransferPort(b.peers)];
  portB.onRequest(async () => {
    throw new Error("disk full");
  });
  await expect(portA.request(b.peers.self, transfer(10), soon())).rejects.toThrow();
  portB.onRequest(async () => ({ staged: true, reason: "" }));
  expect(await portA.request(b.peers.self, transfer(10), soon())).toEqual({ staged: true, reason: "" });
});

test("a state over the limit is refused before it is sent, and names both sizes", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const port = await createTransferPort(a.peers, 1000);
  await expect(port.request(b.peers.self, transfer(2000), soon())).rejects.toThrow(
    /The state of VM vm-1 has 20\d\d bytes, 1000 at most can be transferred\./,
  );
});

test("a target does not take more than its limit from anybody", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const port = await createTransferPort(a.peers);
  const portB = await createTransferPort(b.peers, 1000);
  const handler = vi.fn(async () => ({ staged: true, reason: "" }));
  portB.onRequest(handler);
  await expect(port.request(b.peers.self, transfer(2000), soon())).rejects.toThrow();
  expect(handler).not.toHaveBeenCalled();
});

test("a target that dies in the middle ends the request with an error", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const [portA, portB] = [await createTransferPort(a.peers), await createTransferPort(b.peers)];
  const begun = new Promise<void>((resolve) => {
    portB.onRequest(() => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const requested = expect(portA.request(b.peers.self, transfer(10), soon())).rejects.toThrow();
  await begun;
  await b.peers.stop();
  await requested;
});

test("an idle link is not closed under a transfer", async () => {
  const limits = { sweepMs: 10, idleMs: 20 };
  const [a, b] = [await testPeer({ limits }), await testPeer({ limits })];
  const [portA, portB] = [await createTransferPort(a.peers), await createTransferPort(b.peers)];
  let finish = (): void => undefined;
  portB.onRequest(
    () =>
      new Promise((resolve) => {
        finish = () => resolve({ staged: true, reason: "" });
      }),
  );
  const answer = portA.request(b.peers.self, transfer(10), soon());
  const started = performance.now();
  await vi.waitFor(() => expect(performance.now() - started).toBeGreaterThan(100));
  expect(a.peers.openLinks).toBe(1);
  finish();
  expect(await answer).toEqual({ staged: true, reason: "" });
  await vi.waitFor(() => expect([a.peers.openLinks, b.peers.openLinks]).toEqual([0, 0]));
});
