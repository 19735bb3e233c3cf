import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClusterKey, createCluster } from "../../src/identity/cluster-key.ts";

/** A cluster key that leaves nothing on the disk, for a whole test file. */
export function testCluster(name: string): ClusterKey {
  const folder = mkdtempSync(join(tmpdir(), "dvms-test-"));
  try {
    return createCluster(folder, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
