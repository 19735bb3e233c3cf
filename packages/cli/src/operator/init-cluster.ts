import { join, resolve } from "node:path";
import { createCluster } from "@dvms/node";
import type { ClusterInitFlags } from "../commands/cluster-init.ts";

/** Makes a cluster's key and returns what to print. @throws OperatorError if there is one already. */
export function initCluster(flags: ClusterInitFlags): string {
  const dir = resolve(flags.dir);
  const { clusterId, name, publicKey } = createCluster(dir, flags.name);
  const file = join(dir, "cluster.json");
  if (flags.json) return `${JSON.stringify({ clusterId, name, publicKey, file })}\n`;
  return `Made the key of cluster ${name} (${clusterId}): ${file}\nKeep it safe: who has it can admit hosts. Next: dvms cluster admit --cluster ${file} --data-dir DIR\n`;
}
