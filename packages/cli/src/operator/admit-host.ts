import { join, resolve } from "node:path";
import { admit, type ClusterKey, ensureIdentity, saveMembership } from "@dvms/node";
import type { ClusterAdmitFlags } from "../commands/cluster-admit.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { openClusterKey } from "./open-cluster-key.ts";

/** Signs a host's credential, writes it to where its daemon looks for it or to a file to carry there, and returns what to print. */
export async function admitHost(flags: ClusterAdmitFlags): Promise<string> {
  const choice = choose(flags);
  const clusterKey = openClusterKey(flags.cluster);
  const host = choice.kind === "elsewhere" ? choice : await hereIn(choice.dataDir);
  const credential = writeCredential(clusterKey, host, flags.days);
  const notAfter = new Date(credential.notAfterUnixS * 1000).toISOString();
  const { hostId, peerId, file } = host;
  if (flags.json) return `${JSON.stringify({ clusterId: clusterKey.clusterId, hostId, peerId, notAfter, file })}\n`;
  return `Admitted host ${hostId} (peer id ${peerId}) to cluster ${clusterKey.name} until ${notAfter}: ${file}\n`;
}

/** A host to admit: who it is, and the file of its credential. */
export interface HostToAdmit {
  readonly hostId: string;
  readonly peerId: string;
  readonly file: string;
}

/** The host that lives in a data folder; its identity is made if there is none. */
export async function hereIn(dataDir: string): Promise<HostToAdmit> {
  const { hostId, peerId } = await ensureIdentity(resolve(dataDir));
  return { hostId, peerId, file: join(resolve(dataDir), "credential.json") };
}

/** Signs and writes. @throws OperatorError if the file cannot be written. */
export function writeCredential(clusterKey: ClusterKey, host: HostToAdmit, days: number) {
  const { hostId, peerId, file } = host;
  const credential = admit({ clusterKey, hostId, peerId, days, nowUnixMs: Date.now() });
  saveMembership(file, { credential, clusterPublicKey: clusterKey.publicKey });
  return credential;
}

type Choice =
  | { readonly kind: "here"; readonly dataDir: string }
  | { readonly kind: "elsewhere"; readonly hostId: string; readonly peerId: string; readonly file: string };

function choose({ dataDir, hostId, peerId, out }: ClusterAdmitFlags): Choice {
  const elsewhere = [hostId, peerId, out].filter((value) => value !== undefined).length;
  if (dataDir !== undefined && elsewhere === 0) return { kind: "here", dataDir };
  if (dataDir !== undefined || hostId === undefined || peerId === undefined || out === undefined) {
    throw new CliError(
      exitCodes.usage,
      "Name the host either by --data-dir, or by all of --host-id, --peer-id and --out.",
    );
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(hostId)) {
    throw new CliError(exitCodes.usage, `--host-id is "${hostId}", it must be a UUID in lower case.`);
  }
  if (!/^[1-9A-HJ-NP-Za-km-z]{20,100}$/.test(peerId)) {
    throw new CliError(exitCodes.usage, `--peer-id is "${peerId}", it must be a libp2p peer id such as 12D3KooW….`);
  }
  return { kind: "elsewhere", hostId, peerId, file: resolve(out) };
}
