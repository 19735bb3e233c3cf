import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import { type JsonFileFormat, readJsonFile, writeJsonFile } from "./json-file.ts";

/** The operator's key: who holds it decides who is a member. It never goes to a host. */
export interface ClusterKey {
  /** UUID. */
  readonly clusterId: string;
  /** A label for people. */
  readonly name: string;
  readonly privateKey: KeyObject;
  /** Ed25519, SPKI in base64: what every member trusts. */
  readonly publicKey: string;
}

/** Makes the key of a new cluster in `dir`/cluster.json, readable by its owner only. @throws OperatorError if there is one. */
export function createCluster(dir: string, name: string): ClusterKey {
  const path = join(dir, clusterFileName);
  if (existsSync(path)) {
    throw new OperatorError(
      "refused",
      `${path} holds a cluster key already, and hosts may trust it; choose another folder, or move it away first.`,
    );
  }
  const pair = generateKeyPairSync("ed25519");
  const stored: StoredCluster = {
    clusterId: randomUUID(),
    name,
    privateKey: pair.privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
    publicKey: pair.publicKey.export({ format: "der", type: "spki" }).toString("base64"),
  };
  writeJsonFile(path, format, stored);
  return { clusterId: stored.clusterId, name, privateKey: pair.privateKey, publicKey: stored.publicKey };
}

/** Reads the cluster key that `createCluster` made. @throws OperatorError if there is none, or a damaged one. */
export function loadCluster(dir: string): ClusterKey {
  const path = join(dir, clusterFileName);
  const stored = readJsonFile(path, format);
  if (!stored) {
    throw new OperatorError("refused", `There is no cluster key at ${path}; make one with: dvms cluster init.`);
  }
  const der = Buffer.from(stored.privateKey, "base64");
  try {
    return { ...stored, privateKey: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
  } catch (error) {
    throw new OperatorError("refused", `${path} (${format.label}) is damaged: its key cannot be used; ${remedy}.`, {
      cause: error,
    });
  }
}

const clusterFileName = "cluster.json";

interface StoredCluster {
  readonly clusterId: string;
  readonly name: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

const remedy = "restore it from a backup (without it no host can be admitted)";

const format: JsonFileFormat<StoredCluster> = {
  label: "the cluster key",
  schema: 1,
  shape: z.object({
    clusterId: z.uuid(),
    name: z.string(),
    privateKey: z.base64(),
    publicKey: z.base64(),
  }),
  remedy,
};
