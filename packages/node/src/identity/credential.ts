import { createPublicKey, sign, verify } from "node:crypto";
import { wire } from "@dvms/protocol";
import { OperatorError } from "../operator-error.ts";
import type { ClusterKey } from "./cluster-key.ts";

/** The cluster key's word that a peer id speaks for a host until a date. Travels in every Hello. */
export interface Credential {
  readonly clusterId: string;
  readonly peerId: string;
  readonly hostId: string;
  /** Seconds since 1970. */
  readonly notAfterUnixS: number;
  /** Ed25519 over the credential's wire form without the signature. */
  readonly signature: Uint8Array;
}

export interface Admission {
  readonly clusterKey: ClusterKey;
  readonly peerId: string;
  readonly hostId: string;
  /** How long the host is admitted; more than 0. */
  readonly days: number;
  readonly nowUnixMs: number;
}

/** Signs a host's credential. @throws OperatorError for a number of days that makes no sense. */
export function admit({ clusterKey, peerId, hostId, days, nowUnixMs }: Admission): Credential {
  if (!(days > 0 && days <= daysMax)) {
    throw new OperatorError(
      "config",
      `A host cannot be admitted for ${days} days; give a number above 0, ${daysMax} at most.`,
    );
  }
  const claim = {
    clusterId: clusterKey.clusterId,
    peerId,
    hostId,
    notAfterUnixS: Math.floor(nowUnixMs / 1000 + days * 86_400),
  };
  return { ...claim, signature: new Uint8Array(sign(null, signedBytes(claim), clusterKey.privateKey)) };
}

export interface CredentialExpectation {
  readonly clusterId: string;
  /** Ed25519, SPKI in base64. */
  readonly clusterPublicKey: string;
  /** The peer id that the connection has proven. */
  readonly peerId: string;
  readonly nowUnixMs: number;
}

/** Null if the credential admits that peer now; else one sentence that says why not and what to do. Never throws. */
export function verifyCredential(credential: Credential, expected: CredentialExpectation): string | null {
  if (credential.clusterId !== expected.clusterId) {
    return `The credential is for cluster ${credential.clusterId}, this is cluster ${expected.clusterId}; ${readmit}.`;
  }
  if (!isSigned(credential, expected.clusterPublicKey)) {
    return `The credential's signature is not by the key of cluster ${expected.clusterId}; ${readmit}.`;
  }
  if (credential.peerId !== expected.peerId) {
    return `The credential is for another host: it names ${credential.peerId} (host ${credential.hostId}), but ${expected.peerId} shows it; ${readmit}.`;
  }
  if (credential.notAfterUnixS * 1000 < expected.nowUnixMs) {
    return `The credential of host ${credential.hostId} expired on ${dateOf(credential.notAfterUnixS)}; ${readmit}.`;
  }
  return null;
}

/** A hundred years: enough for any lab, and a date that every clock can hold. */
const daysMax = 36_500;

const readmit = "ask the operator for a new one: dvms cluster admit";

function isSigned(credential: Credential, clusterPublicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(clusterPublicKey, "base64"), format: "der", type: "spki" });
    return verify(null, signedBytes(credential), key, credential.signature);
  } catch {
    // A key or a signature of a wrong form proves nothing.
    return false;
  }
}

function signedBytes(claim: Omit<Credential, "signature">): Uint8Array {
  const { clusterId, peerId, hostId, notAfterUnixS } = claim;
  return wire.Credential.encode({ clusterId, peerId, hostId, notAfterUnixS }).finish();
}

function dateOf(unixS: number): string {
  const date = new Date(unixS * 1000);
  return Number.isNaN(date.getTime()) ? `second ${unixS}` : date.toISOString();
}
