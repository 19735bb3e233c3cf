import type { ClusterShowFlags } from "../commands/cluster-show.ts";
import { openClusterKey } from "./open-cluster-key.ts";

/** Prints what a cluster key is the key of; never the private key. @throws OperatorError if there is none. */
export function showCluster(flags: ClusterShowFlags): void {
  const { clusterId, name, publicKey } = openClusterKey(flags.cluster);
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ clusterId, name, publicKey })}\n`
      : `name        ${name}\nid          ${clusterId}\npublic key  ${publicKey}\n`,
  );
}
