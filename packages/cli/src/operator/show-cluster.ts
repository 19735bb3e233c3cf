import type { ClusterShowFlags } from "../commands/cluster-show.ts";
import { openClusterKey } from "./open-cluster-key.ts";

/** What a cluster key is the key of, to print; never the private key. @throws OperatorError if there is none. */
export function showCluster(flags: ClusterShowFlags): string {
  const { clusterId, name, publicKey } = openClusterKey(flags.cluster);
  if (flags.json) return `${JSON.stringify({ clusterId, name, publicKey })}\n`;
  return `name        ${name}\nid          ${clusterId}\npublic key  ${publicKey}\n`;
}
