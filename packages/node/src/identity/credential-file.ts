import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import { type Credential, verifyCredential } from "./credential.ts";
import type { HostIdentity } from "./host-identity.ts";
import { type JsonFileFormat, readJsonFile, writeJsonFile } from "./json-file.ts";

/** A host's credential together with the key that it trusts to sign those of others. */
export interface Membership {
  readonly credential: Credential;
  /** Ed25519, SPKI in base64. */
  readonly clusterPublicKey: string;
}

/** Writes the file that `dvms cluster admit` hands to a host. */
export function saveMembership(path: string, membership: Membership): void {
  const { signature, ...claim } = membership.credential;
  writeJsonFile(path, format, {
    ...claim,
    signature: Buffer.from(signature).toString("base64"),
    clusterPublicKey: membership.clusterPublicKey,
  });
}

/**
 * Reads a host's own credential and checks that it admits this very host now.
 * @throws OperatorError if it is missing, damaged, expired, or for another host.
 */
export function loadMembership(path: string, identity: HostIdentity, nowUnixMs: number): Membership {
  const stored = readJsonFile(path, format);
  if (!stored) {
    throw new OperatorError(
      "refused",
      `There is no credential at ${path}; have host ${identity.hostId} (peer id ${identity.peerId}) admitted with: dvms cluster admit.`,
    );
  }
  const { clusterPublicKey, signature, ...claim } = stored;
  const credential: Credential = { ...claim, signature: new Uint8Array(Buffer.from(signature, "base64")) };
  const refusal =
    verifyCredential(credential, {
      clusterId: credential.clusterId,
      clusterPublicKey,
      peerId: identity.peerId,
      nowUnixMs,
    }) ??
    (credential.hostId === identity.hostId
      ? null
      : `It names host ${credential.hostId}, this is host ${identity.hostId}.`);
  if (refusal) throw new OperatorError("refused", `${path} does not admit this host. ${refusal}`);
  return { credential, clusterPublicKey };
}

interface StoredMembership extends Omit<Credential, "signature"> {
  readonly signature: string;
  readonly clusterPublicKey: string;
}

const format: JsonFileFormat<StoredMembership> = {
  label: "the host's credential",
  schema: 1,
  shape: z.object({
    clusterId: z.uuid(),
    peerId: z.string().min(1),
    hostId: z.uuid(),
    notAfterUnixS: z.number(),
    signature: z.base64(),
    clusterPublicKey: z.base64(),
  }),
  remedy: "have the host admitted again with: dvms cluster admit",
};
