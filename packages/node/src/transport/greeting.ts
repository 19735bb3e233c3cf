import { decodeHostRef, type HostRef, type wire as Wire, WireError, wire, wireLimits } from "@dvms/protocol";
import { type Credential, verifyCredential } from "../identity/credential.ts";
import type { Membership } from "../identity/credential-file.ts";
import { protocolMax, protocolMin } from "./limits.ts";
import { peerIdOfAddress } from "./peer-address.ts";

/** What this daemon says about itself in its Hello. */
export interface Introduction {
  readonly host: HostRef;
  readonly incarnation: number;
  readonly features: readonly string[];
  readonly membership: Membership;
}

/** A peer whose Hello was accepted. */
export interface Admitted {
  readonly host: HostRef;
  readonly incarnation: number;
  /** Optional abilities that both ends name. */
  readonly features: readonly string[];
  /** When its credential ends. */
  readonly notAfterUnixMs: number;
}

export type Verdict =
  | { readonly kind: "admitted"; readonly peer: Admitted }
  /** One sentence, for the logs of both sides. */
  | { readonly kind: "refused"; readonly reason: string };

export function encodeHello(own: Introduction): Uint8Array {
  const { credential } = own.membership;
  return wire.Envelope.encode({
    hello: {
      clusterId: credential.clusterId,
      protocolMin,
      protocolMax,
      features: [...own.features],
      host: own.host,
      incarnation: own.incarnation,
      credential,
    },
  }).finish();
}

/** The last frame before a link is closed by decision. */
export function encodeRefused(reason: string): Uint8Array {
  return wire.Envelope.encode({ refused: { reason: reason.slice(0, wireLimits.textLengthMax) } }).finish();
}

/**
 * Whether a peer may speak, by the rules written at `Hello` in dvms.proto. `peerId` is what the connection has proven.
 * Never throws.
 */
export function judgeHello(
  hello: Wire.Hello.$Properties,
  own: Introduction,
  peerId: string,
  nowUnixMs: number,
): Verdict {
  try {
    return judge(hello, own, peerId, nowUnixMs);
  } catch (error) {
    if (error instanceof WireError) return refused(`The Hello cannot be read: ${error.message}.`);
    throw error;
  }
}

function judge(hello: Wire.Hello.$Properties, own: Introduction, peerId: string, nowUnixMs: number): Verdict {
  const { clusterId } = own.membership.credential;
  if (hello.clusterId !== clusterId) {
    return refused(
      `Cluster ${quoted(hello.clusterId)} is not this one, ${clusterId}; a host joins one cluster only: check its seeds and its credential.`,
    );
  }
  const theirMin = hello.protocolMin ?? 0;
  const theirMax = hello.protocolMax ?? 0;
  if (theirMin > protocolMax || theirMax < protocolMin) {
    return refused(
      `Protocol versions ${theirMin} to ${theirMax} and ${protocolMin} to ${protocolMax} have none in common; update the older daemon.`,
    );
  }
  const credential = decodeCredential(hello.credential);
  if (!credential) {
    return refused(`The Hello of ${peerId} carries no credential; have the host admitted with: dvms cluster admit.`);
  }
  const fault = verifyCredential(credential, {
    clusterId,
    clusterPublicKey: own.membership.clusterPublicKey,
    peerId,
    nowUnixMs,
  });
  if (fault) return refused(fault);
  const host = decodeHostRef(hello.host, "host");
  if (host.id !== credential.hostId) {
    return refused(
      `The Hello speaks for host ${quoted(host.id)}, its credential for host ${credential.hostId}; a member cannot speak for another.`,
    );
  }
  if (peerIdOfAddress(host.address) !== peerId) {
    return refused(
      `The Hello names the address ${quoted(host.address)}, which does not end in /p2p/${peerId}; check its announced address.`,
    );
  }
  if (host.id === own.host.id) {
    return refused(
      `Host ${host.id} at ${host.address} has the id of the host it talks to: two daemons run on copies of one data folder; stop one and give it a fresh folder.`,
    );
  }
  const features = (hello.features ?? []).slice(0, featuresMax).filter((feature) => own.features.includes(feature));
  const incarnation = hello.incarnation ?? 0;
  return { kind: "admitted", peer: { host, incarnation, features, notAfterUnixMs: credential.notAfterUnixS * 1000 } };
}

/** More than any version will have. */
const featuresMax = 64;
/** A UUID has 36 characters, a peer id about 52. */
const idLengthMax = 128;

function decodeCredential(value: Wire.Credential.$Properties | null | undefined): Credential | null {
  if (!value?.clusterId || !value.peerId || !value.hostId || !value.signature) return null;
  const { clusterId, peerId, hostId, notAfterUnixS, signature } = value;
  // A stranger's text goes into our log: bounded.
  if (clusterId.length > idLengthMax || peerId.length > idLengthMax || hostId.length > idLengthMax) return null;
  return { clusterId, peerId, hostId, notAfterUnixS: notAfterUnixS ?? 0, signature };
}

/** A stranger's text as it may stand in our log: bounded and without control characters. */
function quoted(value: string | null | undefined): string {
  return JSON.stringify((value ?? "").slice(0, 120));
}

function refused(reason: string): Verdict {
  return { kind: "refused", reason };
}
