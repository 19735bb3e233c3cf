import { basename, dirname, resolve } from "node:path";
import { type ClusterKey, loadCluster } from "@dvms/node";

/** Reads a cluster key, named by its file or by its folder. @throws OperatorError if there is none, or a damaged one. */
export function openClusterKey(path: string): ClusterKey {
  const full = resolve(path);
  return loadCluster(basename(full) === "cluster.json" ? dirname(full) : full);
}
