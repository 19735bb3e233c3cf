import type { HostRef, Message } from "@dvms/protocol";
import { expect, test, vi } from "vitest";
import { startIdentity } from "../../src/identity/host-identity.ts";
import { tempFolder } from "../temp-folder.ts";
import { type TestPeer, testPeer } from "./cluster.ts";
import { rawMember } from "./raw-peer.ts";

type Heard = { readonly from: HostRef; readonly message: Message };

test("a message opens the link that it needs and arrives with its proven sender", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const heard = collect(b);
  a.peers.send(b.peers.self, stabilise(1));
  await vi.waitFor(() => expect(heard).toEqual([{ from: a.peers.self, message: stabilise(1) }]));
});

test("both sides of a link send on it, in order", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const [heardByA, heardByB] = [collect(a), collect(b)];
  await a.peers.connect(b.peers.self.address);
  for (let attempt = 0; attempt < 100; attempt++) {
    a.peers.send(b.peers.self, stabilise(attempt));
    b.peers.send(a.peers.self, stabilise(attempt));
  }
  await vi.waitFor(() => expect([heardByA.length, heardByB.length]).toEqual([100, 100]));
  expect(heardByB.map(attemptOf)).toEqual([...Array(100).keys()]);
  expect(heardByA.map(attemptOf)).toEqual([...Array(100).keys()]);
  expect(a.peers.counts().dials + b.peers.counts().dials).toBe(1);
});

test("connect tells who listens at an address, with and without the peer id in it", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const bare = b.peers.self.address.replace(/\/p2p\/.*/, "");
  expect(await a.peers.connect(bare)).toEqual(b.peers.self);
  expect(await a.peers.connect(b.peers.self.address)).toEqual(b.peers.self);
});

test("nothing is lost when both dial at the same time, and one of the two links is given up", async () => {
  const limits = { sweepMs: 20 };
  const [a, b] = [await testPeer({ limits }), await testPeer({ limits })];
  const [heardByA, heardByB] = [collect(a), collect(b)];
  await Promise.all([a.peers.connect(b.peers.self.address), b.peers.connect(a.peers.self.address)]);
  expect(a.peers.counts().dials + b.peers.counts().dials).toBe(2);
  let sent = 0;
  await vi.waitFor(
    () => {
      a.peers.send(b.peers.self, stabilise(sent));
      b.peers.send(a.peers.self, stabilise(sent));
      sent += 1;
      expect([a.peers.openLinks, b.peers.openLinks]).toEqual([1, 1]);
      expect(sent).toBeGreaterThan(20);
    },
    { interval: 5 },
  );
  await vi.waitFor(() => expect([heardByA.length, heardByB.length]).toEqual([sent, sent]));
  expect(new Set(heardByA.map(attemptOf)).size).toBe(sent);
  expect(a.peers.counts().dials + b.peers.counts().dials).toBe(2);
});

test("a peer that dies is told as unreachable", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const unreachable = collectUnreachable(a);
  await a.peers.connect(b.peers.self.address);
  await b.peers.stop();
  a.peers.send(b.peers.self, stabilise(1));
  await vi.waitFor(() => expect(unreachable).toEqual([b.peers.self.address]));
  expect(a.peers.counts().dropped.unreachable).toBe(1);
});

test("a peer whose connection breaks is told as unreachable at once, without anything sent to it", async () => {
  const a = await testPeer();
  const unreachable = collectUnreachable(a);
  const member = await rawMember(a);
  await vi.waitFor(() => expect(a.peers.openLinks).toBe(1));
  await member.cut();
  await vi.waitFor(() => expect(unreachable).toEqual([`/ip4/127.0.0.1/tcp/9/p2p/${member.identity.peerId}`]));
  expect(a.peers.openLinks).toBe(0);
});

test("a host that listens nowhere is told as unreachable, once for all that waited", async () => {
  const a = await testPeer();
  const unreachable = collectUnreachable(a);
  const gone = {
    ...a.peers.self,
    id: "gone",
    address: `/ip4/127.0.0.1/tcp/1/p2p/${(await startIdentity(tempFolder())).peerId}`,
  };
  for (let attempt = 0; attempt < 5; attempt++) a.peers.send(gone, stabilise(attempt));
  expect(unreachable).toEqual([]);
  await vi.waitFor(() => expect(unreachable).toEqual([gone.address]));
  expect(a.peers.counts().dropped.unreachable).toBe(5);
  await expect(a.peers.connect(gone.address)).rejects.toThrow(
    `Cannot reach ${gone.address}: nobody listens there; check the address and that its daemon runs.`,
  );
});

test("more than may wait for one peer is dropped and told", async () => {
  const [a, b] = [await testPeer({ limits: { queueFramesMax: 3 } }), await testPeer()];
  const heard = collect(b);
  const unreachable = collectUnreachable(a);
  for (let attempt = 0; attempt < 5; attempt++) a.peers.send(b.peers.self, stabilise(attempt));
  await vi.waitFor(() => expect(heard.map(attemptOf)).toEqual([0, 1, 2]));
  expect(unreachable).toEqual([b.peers.self.address, b.peers.self.address]);
  expect(a.peers.counts().dropped.queueFull).toBe(2);
});

test("a message for a host that moved away from its address is not given to the one that lives there now", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const heard = collect(b);
  const unreachable = collectUnreachable(a);
  a.peers.send({ ...b.peers.self, id: "somebody else" }, stabilise(1));
  await vi.waitFor(() => expect(unreachable).toEqual([b.peers.self.address]));
  expect(a.peers.counts().dropped.anotherHost).toBe(1);
  expect(heard).toEqual([]);
});

test("an address that is none is told as unreachable and named", async () => {
  const a = await testPeer();
  const unreachable = collectUnreachable(a);
  a.peers.send({ ...a.peers.self, id: "b", address: "nowhere" }, stabilise(1));
  await vi.waitFor(() => expect(unreachable).toEqual(["nowhere"]));
  await expect(a.peers.connect("nowhere")).rejects.toThrow(
    '"nowhere" is not an address like /ip4/192.0.2.7/tcp/7400; correct it where it comes from',
  );
});

test("a silent link is closed after its time unless it is kept, and opens again when needed", async () => {
  const limits = { sweepMs: 10, idleMs: 50 };
  const [a, b, kept] = [await testPeer({ limits }), await testPeer(), await testPeer({ limits })];
  const unreachable = collectUnreachable(a);
  a.peers.keep([kept.peers.self]);
  await a.peers.connect(b.peers.self.address);
  await vi.waitFor(() => expect([a.peers.openLinks, b.peers.openLinks]).toEqual([1, 0]));
  expect(kept.peers.openLinks).toBe(1);
  const heard = collect(b);
  a.peers.send(b.peers.self, stabilise(1));
  await vi.waitFor(() => expect(heard.length).toBe(1));
  expect(unreachable).toEqual([]);
});

test("a link to a host that is kept is there before anything is sent on it, and again after it broke", async () => {
  const limits = { sweepMs: 10, keptRetryMs: 10 };
  const identity = await startIdentity(tempFolder());
  const [a, b] = [await testPeer({ limits }), await testPeer({ identity })];
  const listen = b.peers.self.address.replace(/\/p2p\/.*/, "");
  const unreachable = collectUnreachable(a);
  a.peers.keep([b.peers.self]);
  await vi.waitFor(() => expect(a.peers.openLinks).toBe(1));
  await b.peers.stop();
  await vi.waitFor(() => expect(a.peers.counts().dialsFailed).toBeGreaterThan(2));
  const again = await testPeer({ identity, listen });
  await vi.waitFor(() => expect([a.peers.openLinks, again.peers.openLinks]).toEqual([1, 1]));
  expect(unreachable).toEqual([]);
});

test("stop delivers what was sent before it", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const heard = collect(b);
  await a.peers.connect(b.peers.self.address);
  for (let attempt = 0; attempt < 50; attempt++) a.peers.send(b.peers.self, stabilise(attempt));
  await a.peers.stop();
  await vi.waitFor(() => expect(heard.length).toBe(50));
});

test("a port that is taken is refused with a sentence", async () => {
  const a = await testPeer();
  const port = /tcp\/(\d+)/.exec(a.peers.self.address)?.[1];
  await expect(testPeer({ listen: `/ip4/127.0.0.1/tcp/${port}` })).rejects.toThrow(
    new RegExp(
      `Cannot listen on /ip4/127.0.0.1/tcp/${port} \\(.*\\); end what uses that port, or choose another address`,
    ),
  );
});

test("what goes over the links is counted", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const heard = collect(b);
  a.peers.send(b.peers.self, stabilise(1));
  await vi.waitFor(() => expect(heard.length).toBe(1));
  const [sent, received] = [a.peers.counts(), b.peers.counts()];
  expect(sent.messagesOut).toBe(1);
  expect(received.messagesIn).toBe(1);
  expect(sent.bytesOut).toBeGreaterThan(0);
  expect(received.bytesIn).toBe(sent.bytesOut);
});

test("a daemon that was started again replaces its earlier self", async () => {
  const folder = tempFolder();
  const a = await testPeer();
  const before = await testPeer({ identity: await startIdentity(folder) });
  await before.peers.connect(a.peers.self.address);
  const after = await testPeer({ identity: await startIdentity(folder) });
  await after.peers.connect(a.peers.self.address);
  const [heardBefore, heardAfter] = [collect(before), collect(after)];
  a.peers.send(after.peers.self, stabilise(1));
  await vi.waitFor(() => expect(heardAfter.length).toBe(1));
  expect(heardBefore).toEqual([]);
});

test("two daemons on copies of one data folder are told apart, and the second one is refused on both sides", async () => {
  const identity = await startIdentity(tempFolder());
  const [a, first, copy] = [await testPeer(), await testPeer({ identity }), await testPeer({ identity })];
  await first.peers.connect(a.peers.self.address);
  const sentence =
    /runs at .* already \(start 1; this one, at .*, is start 1\): two daemons run on copies of one data folder; stop one/;
  await expect(copy.peers.connect(a.peers.self.address)).rejects.toThrow(sentence);
  await vi.waitFor(() => expect(a.sentences.join()).toMatch(sentence));
  expect(copy.sentences.join()).toMatch(sentence);
  const heard = collect(first);
  a.peers.send(first.peers.self, stabilise(1));
  await vi.waitFor(() => expect(heard.length).toBe(1));
});

function stabilise(attempt: number): Message {
  return { kind: "stabilise", attempt, listVersion: 0 };
}

function attemptOf({ message }: Heard): number {
  return message.kind === "stabilise" ? message.attempt : -1;
}

function collect(peer: TestPeer): Heard[] {
  const heard: Heard[] = [];
  peer.peers.onMessage((from, message) => void heard.push({ from, message }));
  return heard;
}

function collectUnreachable(peer: TestPeer): string[] {
  const addresses: string[] = [];
  peer.peers.onUnreachable((address) => void addresses.push(address));
  return addresses;
}
