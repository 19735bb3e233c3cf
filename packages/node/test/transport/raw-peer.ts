import { noise } from "@chainsafe/libp2p-noise";
import { yamux } from "@chainsafe/libp2p-yamux";
import { wire } from "@dvms/protocol";
import type { PrivateKey, Stream } from "@libp2p/interface";
import { tcp } from "@libp2p/tcp";
import { multiaddr } from "@multiformats/multiaddr";
import * as lengthPrefixed from "it-length-prefixed";
import { createLibp2p } from "libp2p";
import { expect, onTestFinished, vi } from "vitest";
import { admit, type Credential } from "../../src/identity/credential.ts";
import { type HostIdentity, startIdentity } from "../../src/identity/host-identity.ts";
import { linkProtocol } from "../../src/transport/protocols.ts";
import { tempFolder } from "../temp-folder.ts";
import { lab, type TestPeer } from "./cluster.ts";

/** A credential in good order but for the change. */
export function admitted(
  identity: HostIdentity,
  change: { nowUnixMs?: number; clusterKey?: typeof lab } = {},
): Credential {
  const { peerId, hostId } = identity;
  return admit({ clusterKey: lab, peerId, hostId, days: 1, nowUnixMs: Date.now(), ...change });
}

/** A Hello in good order but for the change. */
export function helloOf(identity: HostIdentity, credential: Credential | null, change: object = {}): Uint8Array {
  const host = { id: identity.hostId, site: "", rack: "", address: `/ip4/127.0.0.1/tcp/9/p2p/${identity.peerId}` };
  const hello = {
    clusterId: lab.clusterId,
    protocolMin: 1,
    protocolMax: 1,
    host,
    incarnation: 1,
    credential,
    ...change,
  };
  return wire.Envelope.encode({ hello }).finish();
}

/** A libp2p host that is no daemon: it says what the test wants. */
export async function rawPeer(privateKey: PrivateKey) {
  const node = await createLibp2p({
    privateKey,
    transports: [tcp()],
    connectionEncrypters: [noise({ prologueBytes: new TextEncoder().encode(lab.clusterId) })],
    streamMuxers: [yamux()],
    connectionMonitor: { enabled: false },
  });
  onTestFinished(async () => void (await node.stop()));
  const connect = (to: TestPeer) => node.dial(multiaddr(to.peers.self.address));
  return {
    connect,
    connections: () => node.getConnections().length,
    openLink: async (to: TestPeer, protocol = linkProtocol) => rawLink(await (await connect(to)).newStream(protocol)),
  };
}

function rawLink(stream: Stream) {
  const received: Uint8Array[] = [];
  const ended = (async () => {
    try {
      for await (const frame of lengthPrefixed.decode(stream)) received.push(frame.slice());
    } catch {
      // A reset is an end like another; the test looks at what came before it.
    }
  })();
  return {
    send: (frame: Uint8Array) => void stream.send(lengthPrefixed.encode.single(frame)),
    received,
    frames: async () => {
      await ended;
      return received;
    },
    refusal: async () => {
      await ended;
      return received.map((frame) => wire.Envelope.decode(frame).refused?.reason).find(Boolean);
    },
  };
}

/** A libp2p host that was admitted and now says what the test wants. */
export async function rawMember(to: TestPeer) {
  const identity = await startIdentity(tempFolder());
  const peer = await rawPeer(identity.privateKey);
  const link = await peer.openLink(to);
  /** Ends the connection as a SIGKILL would. */
  const cut = async () => (await peer.connect(to)).abort(new Error("cut"));
  link.send(helloOf(identity, admitted(identity)));
  await vi.waitFor(() =>
    expect(wire.Envelope.decode(link.received[0] ?? new Uint8Array()).hello?.host?.id).toBe(to.identity.hostId),
  );
  /** Another link, with the same Hello. */
  const again = async () => {
    const next = await peer.openLink(to);
    next.send(helloOf(identity, admitted(identity)));
    return next;
  };
  return { identity, link, cut, again };
}
