import { encodeMessage } from "@dvms/protocol";
import { generateKeyPair } from "@libp2p/crypto/keys";
import { peerIdFromPrivateKey } from "@libp2p/peer-id";
import { expect, test, vi } from "vitest";
import { type HostIdentity, startIdentity } from "../../src/identity/host-identity.ts";
import { transferProtocol } from "../../src/transport/protocols.ts";
import { testCluster } from "../identity/test-cluster.ts";
import { tempFolder } from "../temp-folder.ts";
import { lab, type TestPeer, testPeer } from "./cluster.ts";
import { admitted, helloOf, rawMember, rawPeer } from "./raw-peer.ts";

const dayMs = 86_400_000;

test.each([
  [
    "expired",
    (identity: HostIdentity) => admitted(identity, { nowUnixMs: Date.now() - 3 * dayMs }),
    /The credential of host .* expired on .*Z; ask the operator for a new one: dvms cluster admit\./,
  ],
  [
    "for another host",
    (identity: HostIdentity) => admitted({ ...identity, peerId: otherPeerId }),
    /The credential is for another host: it names 12D3.* \(host .*\), but 12D3.* shows it; ask the operator/,
  ],
  [
    "for another host id",
    (identity: HostIdentity) => admitted({ ...identity, hostId: "5ad64e3b-9f0e-4d49-8f9e-8f6b7b9a3d11" }),
    /The Hello speaks for host .*, its credential for host 5ad64e3b.*; a member cannot speak for another\./,
  ],
  [
    "signed by somebody else",
    (identity: HostIdentity) =>
      admitted(identity, { clusterKey: { ...testCluster("forger"), clusterId: lab.clusterId } }),
    /The credential's signature is not by the key of cluster .*; ask the operator/,
  ],
  [
    "of another cluster behind the right prologue",
    (identity: HostIdentity) => ({ ...admitted(identity, { clusterKey: testCluster("other") }) }),
    /The credential is for cluster .*, this is cluster .*; ask the operator/,
  ],
  [
    "missing",
    () => null,
    /The Hello of 12D3.* carries no credential; have the host admitted with: dvms cluster admit\./,
  ],
])(
  "a host whose credential is %s is refused with one sentence on both sides, and is not heard",
  async (_name, make, sentence) => {
    const [a, b] = [await testPeer(), await testPeer()];
    const identity = await startIdentity(tempFolder());
    const stranger = await rawPeer(identity.privateKey);
    const link = await stranger.openLink(a);
    link.send(helloOf(identity, make(identity)));
    link.send(message);
    expect(await link.refusal()).toMatch(sentence);
    await vi.waitFor(() => expect(a.sentences.join("\n")).toMatch(sentence));
    expect(a.peers.counts()).toMatchObject({ messagesIn: 0, refusals: 1 });
    await expectUndisturbed(a, b);
  },
);

test("a daemon whose own credential is refused learns why from its own log", async () => {
  const a = await testPeer();
  const outsider = await testPeer({ credential: () => ({ notAfterUnixS: 1 }) });
  const sentence = /The credential's signature is not by the key of cluster/;
  await expect(outsider.peers.connect(a.peers.self.address)).rejects.toThrow(sentence);
  expect(outsider.sentences.join()).toMatch(/\/p2p\/12D3\w+ refused a link with this host: The credential's signature/);
  expect(a.sentences.join()).toMatch(/Refused a link with .*: The credential's signature/);
});

test("both sides judge: a member does not speak to an impostor that listens at a member's address", async () => {
  const [a, impostor] = [await testPeer(), await testPeer({ credential: () => ({ notAfterUnixS: 1 }) })];
  await expect(a.peers.connect(impostor.peers.self.address)).rejects.toThrow(/refused/);
  expect(a.peers.openLinks).toBe(0);
});

test("a daemon of another cluster fails in the handshake, and both logs say so", async () => {
  const a = await testPeer();
  const foreign = await testPeer({ clusterKey: testCluster("other") });
  await expect(foreign.peers.connect(a.peers.self.address)).rejects.toThrow(
    /Cannot reach .*: the handshake failed \(.*\); the daemon there belongs to another cluster than .*: check the address\./,
  );
  await vi.waitFor(() =>
    expect(a.sentences.join()).toMatch(
      /A connection from .* failed in the handshake: its daemon belongs to another cluster than .*, dialled another peer id, or gave up/,
    ),
  );
});

test("the same stranger fills no log", async () => {
  const a = await testPeer();
  const outsider = await testPeer({ credential: () => ({ notAfterUnixS: 1 }) });
  for (let time = 0; time < 3; time++) await expect(outsider.peers.connect(a.peers.self.address)).rejects.toThrow();
  await vi.waitFor(() => expect(a.peers.counts().refusals).toBe(3));
  expect(a.sentences.length).toBe(1);
});

test("a daemon of an unknown protocol version is refused with both ranges", async () => {
  const a = await testPeer();
  const identity = await startIdentity(tempFolder());
  const link = await (await rawPeer(identity.privateKey)).openLink(a);
  link.send(helloOf(identity, admitted(identity), { protocolMin: 7, protocolMax: 9 }));
  expect(await link.refusal()).toBe(
    "Protocol versions 7 to 9 and 1 to 1 have none in common; update the older daemon.",
  );
});

test("who speaks before a Hello is refused", async () => {
  const [a, b] = [await testPeer(), await testPeer()];
  const link = await (await rawPeer((await startIdentity(tempFolder())).privateKey)).openLink(a);
  link.send(message);
  expect(await link.refusal()).toBe("The first frame is no Hello; nobody is heard before one.");
  expect(a.peers.counts().dropped.notAdmitted).toBe(1);
  await expectUndisturbed(a, b);
});

test("who opens a link and says nothing is refused after a while", async () => {
  const a = await testPeer({ limits: { helloTimeoutMs: 50 } });
  const link = await (await rawPeer((await startIdentity(tempFolder())).privateKey)).openLink(a);
  expect(await link.refusal()).toBe("No Hello within 50 ms.");
});

test("who connects and opens no link is cut off after a while", async () => {
  const a = await testPeer({ limits: { helloTimeoutMs: 50, sweepMs: 10 } });
  const stranger = await rawPeer((await startIdentity(tempFolder())).privateKey);
  await stranger.connect(a);
  await vi.waitFor(() => expect(stranger.connections()).toBe(0));
});

test("who was not admitted gets no answer to a question", async () => {
  const a = await testPeer();
  await a.peers.answer(transferProtocol, 100, async () => new Uint8Array([1]));
  const stranger = await rawPeer((await startIdentity(tempFolder())).privateKey);
  const question = await stranger.openLink(a, transferProtocol);
  expect(await question.frames()).toEqual([]);
});

test("garbage from a member is dropped and counted; too much of it closes the link with the reason", async () => {
  const [a, b] = [await testPeer({ limits: { garbageFramesMax: 3 } }), await testPeer()];
  const heard: unknown[] = [];
  a.peers.onMessage((_from, heardMessage) => void heard.push(heardMessage));
  const { link } = await rawMember(a);
  link.send(new Uint8Array([0xff, 0xff, 0xff]));
  link.send(message);
  await vi.waitFor(() => expect(heard.length).toBe(1));
  expect(a.peers.counts().dropped.garbage).toBe(1);
  link.send(new Uint8Array([0xff]));
  link.send(new Uint8Array([0xff]));
  const sentence = /The link is closed: 3 frames were no messages, the last one because .*\./;
  expect(await link.refusal()).toMatch(sentence);
  await vi.waitFor(() => expect(a.sentences.join()).toMatch(sentence));
  await expectUndisturbed(a, b);
});

test("who sent too much garbage is shut out for a while, and heard again afterwards", async () => {
  const a = await testPeer({ limits: { garbageFramesMax: 2, shutOutMs: 1_500 } });
  const { link, again } = await rawMember(a);
  for (let sent = 0; sent < 2; sent += 1) link.send(new Uint8Array([0xff]));
  await link.refusal();
  expect(await (await again()).refusal()).toMatch(
    /^Too many frames of \S+ were no messages; it is heard again in [12] s/,
  );
  const heard: unknown[] = [];
  a.peers.onMessage((_from, heardMessage) => void heard.push(heardMessage));
  await vi.waitFor(
    async () => {
      (await again()).send(message);
      await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 200 });
    },
    { timeout: 10_000, interval: 100 },
  );
});

test("a message of a later version is counted and ignored", async () => {
  const a = await testPeer();
  const heard: unknown[] = [];
  a.peers.onMessage((_from, heardMessage) => void heard.push(heardMessage));
  const { link } = await rawMember(a);
  // Field 999 of the envelope, an empty message: what no version 1 knows.
  link.send(new Uint8Array([0xba, 0x3e, 0x00]));
  link.send(message);
  await vi.waitFor(() => expect(heard.length).toBe(1));
  expect(a.peers.counts().dropped).toMatchObject({ unknown: 1, garbage: 0 });
});

test("a frame over the size limit closes its link at once, with the reason, and disturbs nobody else", async () => {
  const [a, b] = [await testPeer({ limits: { frameBytesMax: 1000 } }), await testPeer()];
  const { link } = await rawMember(a);
  link.send(new Uint8Array(1001));
  expect(await link.refusal()).toBe("The link is closed: a frame is larger than 1000 bytes.");
  expect(a.peers.counts().dropped.tooLarge).toBe(1);
  await expectUndisturbed(a, b);
});

test("a link whose credential runs out is closed with the remedy", async () => {
  let nowUnixMs = Date.now();
  const a = await testPeer({ limits: { sweepMs: 10 }, nowUnixMs: () => nowUnixMs });
  const b = await testPeer();
  await b.peers.connect(a.peers.self.address);
  nowUnixMs += 2 * dayMs;
  await vi.waitFor(() =>
    expect(b.sentences.join()).toMatch(/refused a link with this host: The credential of host .* expired on/),
  );
});

const message = encodeMessage({ kind: "stabilise", attempt: 1, listVersion: 0 });
const otherPeerId = peerIdFromPrivateKey(await generateKeyPair("Ed25519")).toString();

/** Two members still hear each other. */
async function expectUndisturbed(a: TestPeer, b: TestPeer): Promise<void> {
  const heard: unknown[] = [];
  a.peers.onMessage((from) => void heard.push(from.id));
  b.peers.send(a.peers.self, { kind: "stabilise", attempt: 2, listVersion: 0 });
  await vi.waitFor(() => expect(heard).toEqual([b.peers.self.id]));
}
