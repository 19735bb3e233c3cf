import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster } from "@dvms/node";
import { expect, onTestFinished, test } from "vitest";
import { openClusterKey } from "../../src/operator/open-cluster-key.ts";

test("a key is named by its file or by its folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "dvms-key-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { clusterId } = createCluster(folder, "lab");
  expect(openClusterKey(folder).clusterId).toBe(clusterId);
  expect(openClusterKey(join(folder, "cluster.json")).clusterId).toBe(clusterId);
  expect(() => openClusterKey(join(folder, "other"))).toThrow("There is no cluster key at");
});
