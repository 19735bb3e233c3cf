import { wire } from "@dvms/protocol";
import { expect, test } from "vitest";
import { type Inspection, inspect, onInspect, ringHostOf } from "../../src/transport/inspection.ts";
import { inspectProtocol } from "../../src/transport/protocols.ts";
import { testPeer } from "./cluster.ts";

const soon = () => AbortSignal.timeout(5_000);

test("a host tells who it is, how it is and who comes next", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const inspection: Inspection = {
    host: b.peers.self,
    name: "host-b",
    role: "reserved",
    load: 0.875,
    vms: 10,
    lease: { eventId: "event-1", leaderId: a.peers.self.id, epoch: 7, expiresInMs: 4500.5 },
    successors: [a.peers.self, b.peers.self],
    doubledVmIds: ["vm-1"],
  };
  await onInspect(b.peers, () => inspection);
  expect(await inspect(a.peers, b.peers.self, soon())).toEqual(inspection);
});

test("a free host has no lease", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const inspection: Inspection = {
    host: b.peers.self,
    name: "b",
    role: "free",
    load: 0,
    vms: 0,
    lease: null,
    successors: [],
    doubledVmIds: [],
  };
  await onInspect(b.peers, () => inspection);
  expect(await inspect(a.peers, b.peers.self, soon())).toEqual(inspection);
});

test("the report of the ring shows positions and the ids of successors", () => {
  const host = { id: "b", site: "site", rack: "rack", address: "/ip4/127.0.0.1/tcp/1/p2p/x" };
  const seen = { role: "free", load: 0.5, vms: 3, lease: null, successors: [host], doubledVmIds: ["v"] } as const;
  const inspection: Inspection = { host, name: "b", ...seen };
  expect(ringHostOf(inspection)).toEqual({
    id: "b",
    name: "b",
    address: host.address,
    position: "site/rack/b",
    role: "free",
    load: 0.5,
    vms: 3,
    lease: null,
    successors: ["b"],
    doubledVmIds: ["v"],
  });
});

test("a host that is not there says so", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  await b.peers.stop();
  await expect(inspect(a.peers, b.peers.self, soon())).rejects.toThrow(/Cannot reach .*: nobody listens there/);
});

test("the wrong host at an address is noticed", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  await expect(inspect(a.peers, { ...b.peers.self, id: "c" }, soon())).rejects.toThrow(
    `At ${b.peers.self.address} listens host ${b.peers.self.id}, not c.`,
  );
});

test("an answer of an unknown role is an error, not a guess", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  await b.peers.answer(inspectProtocol, 100, async () =>
    wire.Inspected.encode({ host: b.peers.self, role: "king" }).finish(),
  );
  await expect(inspect(a.peers, b.peers.self, soon())).rejects.toThrow('the role "king" is unknown');
});

test("an asker that gives up is not kept waiting", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  await b.peers.answer(inspectProtocol, 100, () => new Promise(() => undefined));
  await a.peers.connect(b.peers.self.address);
  const controller = new AbortController();
  const asked = inspect(a.peers, b.peers.self, controller.signal);
  controller.abort();
  await expect(asked).rejects.toThrow();
});
