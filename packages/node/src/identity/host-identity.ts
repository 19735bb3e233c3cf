import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { generateKeyPair, privateKeyFromProtobuf, privateKeyToProtobuf } from "@libp2p/crypto/keys";
import type { PrivateKey } from "@libp2p/interface";
import { peerIdFromPrivateKey } from "@libp2p/peer-id";
import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import { type JsonFileFormat, readJsonFile, writeJsonFile } from "./json-file.ts";

/** Who this daemon is. Host id and key live and die together: a data folder that is lost makes a new host. */
export interface HostIdentity {
  /** UUID, made at the first start. */
  readonly hostId: string;
  /** The key that libp2p proves in every handshake. */
  readonly privateKey: PrivateKey;
  /** The name of that key on the wire. */
  readonly peerId: string;
  /** Grows with each start; 0 before the first one. */
  readonly incarnation: number;
}

/** Reads the identity in a data folder, or makes it; the incarnation stays as it is. @throws OperatorError */
export async function ensureIdentity(dataDir: string): Promise<HostIdentity> {
  const path = join(dataDir, identityFileName);
  const stored = readJsonFile(path, format);
  if (stored) return opened(path, stored);
  const privateKey = await generateKeyPair("Ed25519");
  const made: StoredIdentity = {
    hostId: randomUUID(),
    privateKey: Buffer.from(privateKeyToProtobuf(privateKey)).toString("base64"),
    incarnation: 0,
  };
  writeJsonFile(path, format, made);
  return opened(path, made);
}

/**
 * Reads or makes the identity and raises its incarnation, which is on the disk when this resolves: so no number of an
 * event is ever used twice. Called once per start, under the lock of the data folder. @throws OperatorError
 */
export async function startIdentity(dataDir: string): Promise<HostIdentity> {
  const identity = await ensureIdentity(dataDir);
  const raised = { ...identity, incarnation: identity.incarnation + 1 };
  writeJsonFile(join(dataDir, identityFileName), format, {
    hostId: raised.hostId,
    privateKey: Buffer.from(privateKeyToProtobuf(raised.privateKey)).toString("base64"),
    incarnation: raised.incarnation,
  });
  return raised;
}

const identityFileName = "identity.json";

interface StoredIdentity {
  readonly hostId: string;
  readonly privateKey: string;
  readonly incarnation: number;
}

const remedy = "restore the data folder from a backup, or move it away and start as a new host";

const format: JsonFileFormat<StoredIdentity> = {
  label: "the host's identity",
  schema: 1,
  shape: z.object({
    hostId: z.uuid(),
    privateKey: z.base64(),
    // The wire carries it in 32 bits.
    incarnation: z.int().min(0).max(0xffff_fffe),
  }),
  remedy,
};

function opened(path: string, stored: StoredIdentity): HostIdentity {
  try {
    const privateKey = privateKeyFromProtobuf(Buffer.from(stored.privateKey, "base64"));
    const peerId = peerIdFromPrivateKey(privateKey).toString();
    return { hostId: stored.hostId, privateKey, peerId, incarnation: stored.incarnation };
  } catch (error) {
    throw new OperatorError("refused", `${path} (${format.label}) is damaged: its key cannot be used; ${remedy}.`, {
      cause: error,
    });
  }
}
