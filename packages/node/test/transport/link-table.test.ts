import { encodeMessage, type Message } from "@dvms/protocol";
import { expect, test, vi } from "vitest";
import { type TransportLimits, transportLimits } from "../../src/transport/limits.ts";
import { LinkTable } from "../../src/transport/link-table.ts";
import { linkProtocol } from "../../src/transport/protocols.ts";
import { TransportCounters } from "../../src/transport/transport-counters.ts";
import { collectingLog } from "./cluster.ts";
import { testNode } from "./node-pair.ts";

test("a dial opens a link that both tables know by the other's peer id, and messages carry who sent them", async () => {
  const [a, b] = [await testTable(), await testTable()];
  const { link, peer } = await a.table.dial(b.own.host.address);
  expect(peer.host).toEqual(b.own.host);
  expect(a.table.preferredTo(b.peerId)?.link === link).toBe(true);
  await vi.waitFor(() => expect(b.table.preferredTo(a.peerId)?.peer.host).toEqual(a.own.host));
  link.send(encodeMessage(message));
  await vi.waitFor(() => expect(b.heard).toEqual([{ from: a.own.host.id, message }]));
  expect([a.table.openLinks, b.table.openLinks, a.counters.read().dials]).toEqual([1, 1, 1]);
});

test("a table that is full takes no further link, and leaves no trace of who tried", async () => {
  const [a, full] = [await testTable(), await testTable({ linksMax: 0 })];
  await expect(a.table.dial(full.own.host.address)).rejects.toThrow();
  await vi.waitFor(() => expect(full.counters.read().refusals).toBe(1));
  expect([a.table.openLinks, full.table.openLinks, a.counters.read().dialsFailed]).toEqual([0, 0, 1]);
  expect(full.table.preferredTo(a.peerId)).toBeNull();
});

test("a link that breaks is told as lost, one that is closed is not", async () => {
  const [a, b] = [await testTable(), await testTable()];
  (await a.table.dial(b.own.host.address)).link.close();
  await vi.waitFor(() => expect([a.table.openLinks, b.table.openLinks]).toEqual([0, 0]));
  expect([...a.lost, ...b.lost]).toEqual([]);
  (await a.table.dial(b.own.host.address)).link.connection.abort(new Error("cut"));
  await vi.waitFor(() => expect(b.lost).toEqual([a.own.host.id]));
});

test("stop ends all links in order, and no new one is opened from either side", async () => {
  const [a, b] = [await testTable(), await testTable()];
  await a.table.dial(b.own.host.address);
  await a.table.stop();
  await vi.waitFor(() => expect([a.table.openLinks, b.table.openLinks]).toEqual([0, 0]));
  expect([...a.lost, ...b.lost]).toEqual([]);
  await expect(a.table.dial(b.own.host.address)).rejects.toThrow("this daemon stops");
  await expect(b.table.dial(a.own.host.address)).rejects.toThrow();
});

test("what is known of a peer is kept while something waits for it, and forgotten afterwards", async () => {
  const { table } = await testTable();
  const known = table.peerLinks("peer");
  known.wait({ hostId: "b", address: "", frame: new Uint8Array(1) }, 1, 1);
  table.forgetIfEmpty(known);
  expect(table.peerLinks("peer") === known).toBe(true);
  known.takeWaiting();
  table.forgetIfEmpty(known);
  expect(table.peerLinks("peer") === known).toBe(false);
});

const message: Message = { kind: "stabilise", attempt: 1, listVersion: 0 };

async function testTable(limits: Partial<TransportLimits> = {}) {
  const { node, own, peerId } = await testNode();
  const counters = new TransportCounters();
  const heard: unknown[] = [];
  const lost: string[] = [];
  const table = new LinkTable({
    node,
    own,
    limits: { ...transportLimits, ...limits },
    counters,
    log: collectingLog([]),
    nowUnixMs: Date.now,
    onOpen: () => undefined,
    onMessage: (peer, received) => void heard.push({ from: peer.host.id, message: received }),
    onLost: (peer) => void lost.push(peer.host.id),
  });
  await node.handle(linkProtocol, (stream, connection) => table.accept(stream, connection));
  return { table, own, peerId, counters, heard, lost };
}
