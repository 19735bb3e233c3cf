import { onTestFinished } from "vitest";
import type { ClusterKey } from "../../src/identity/cluster-key.ts";
import { admit, type Credential } from "../../src/identity/credential.ts";
import type { Membership } from "../../src/identity/credential-file.ts";
import { type HostIdentity, startIdentity } from "../../src/identity/host-identity.ts";
import type { TransportLimits } from "../../src/transport/limits.ts";
import { Peers } from "../../src/transport/peers.ts";
import type { TransportLog } from "../../src/transport/transport-log.ts";
import { testCluster } from "../identity/test-cluster.ts";
import { tempFolder } from "../temp-folder.ts";

export const lab = testCluster("lab");

export interface TestPeer {
  readonly peers: Peers;
  readonly identity: HostIdentity;
  /** Sentences of `info` and `warn`, in order. */
  readonly sentences: readonly string[];
}

export interface TestPeerOptions {
  readonly clusterKey?: ClusterKey;
  readonly identity?: HostIdentity;
  readonly credential?: (identity: HostIdentity) => Partial<Credential>;
  readonly limits?: Partial<TransportLimits>;
  readonly listen?: string;
  readonly announce?: string;
  readonly nowUnixMs?: () => number;
}

/** A transport on loopback with an identity of its own, stopped when the test ends. */
export async function testPeer(options: TestPeerOptions = {}): Promise<TestPeer> {
  const identity = options.identity ?? (await startIdentity(tempFolder()));
  const clusterKey = options.clusterKey ?? lab;
  const sentences: string[] = [];
  const peers = await Peers.start({
    identity,
    membership: membershipOf(identity, clusterKey, options.credential?.(identity) ?? {}),
    site: "site",
    rack: "rack",
    listen: [options.listen ?? "/ip4/127.0.0.1/tcp/0"],
    announce: options.announce ?? null,
    log: collectingLog(sentences),
    limits: options.limits ?? {},
    ...(options.nowUnixMs ? { nowUnixMs: options.nowUnixMs } : {}),
  });
  onTestFinished(() => peers.stop());
  return { peers, identity, sentences };
}

/** A membership that is in order but for the fields given. */
export function membershipOf(identity: HostIdentity, clusterKey: ClusterKey, change: Partial<Credential>): Membership {
  const { peerId, hostId } = identity;
  const credential = admit({ clusterKey, peerId, hostId, days: 1, nowUnixMs: Date.now() });
  return { credential: { ...credential, ...change }, clusterPublicKey: clusterKey.publicKey };
}

export function collectingLog(sentences: string[]): TransportLog {
  const collect = (_fields: object, sentence: string) => void sentences.push(sentence);
  return { debug: () => undefined, info: collect, warn: collect };
}
